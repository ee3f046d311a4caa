{% if execute %}{% set ad = adapter %}select {{ ad.dispatch('toolbox.greet')() }} as id{% else %}select 1{% endif %}
