{{ config(severity='warn', tags=['s'], limit=7, store_failures=true) }}
{% set limits = [100, 200] %}
{% for limit in limits %}
select * from {{ ref('eph_b') }} where id > {{ limit }} -- {{ model.name }} {{ this.identifier }} {{ config.get('limit') }} {{ model.alias }}
{{ 'union all' if not loop.last }}
{% endfor %}
