{%- set relation = load_relation(ref('base_tree')) -%}
{%- if relation is none -%}
select null as id, 'no table yet' as note
{%- else -%}
select count(*) as id, '{{ relation.type }}' as note from {{ relation }}
{%- endif -%}
