{% snapshot snap_block %}
{{ config(target_schema=target.schema ~ '_snaps', unique_key='id', strategy='check', check_cols=['name', 'colour']) }}
select id, name, colour, '{{ this.identifier }} {{ var("crop") }}' as t from {{ ref('base_fruit') }}
{% endsnapshot %}

{% snapshot snap_block_two %}
{{ config(target_schema=target.schema ~ '_snaps', unique_key='tree_id', strategy='timestamp', updated_at='seen_at', alias='snap_alias', meta={'k': model.name}) }}
-- {{ whoami() }} {{ config.get('strategy') }}
select tree_id, field, timestamp '2024-01-01' as seen_at from {{ ref('base_tree') }} {% if target.name == 'prod' %}where true{% endif %}
{% endsnapshot %}
