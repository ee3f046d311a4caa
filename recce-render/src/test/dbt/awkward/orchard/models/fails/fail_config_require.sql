{% if execute %}select {{ config.require('never_set') }} as id{% else %}select 1{% endif %}
