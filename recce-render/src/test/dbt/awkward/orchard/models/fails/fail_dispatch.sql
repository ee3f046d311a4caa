{% if execute %}{% set ad = adapter %}select {{ ad.dispatch('no_such_dispatch', 'toolbox')() }} as id{% else %}select 1{% endif %}
