{% if execute %}{% set ad = adapter %}select {{ ad.dispatch('greet', packages=['toolbox'])('x') }} as id{% else %}select 1{% endif %}
