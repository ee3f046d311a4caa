{%- set found = [] -%}
{%- if execute -%}
  {%- for node in graph.nodes.values() | selectattr('name', 'in', ['base_fruit', 'base_tree']) -%}
    {%- do found.append(node.relation_name) -%}{%- do found.append(api.Relation.create(database=node.database, schema=node.schema, identifier=node.alias)) -%}
  {%- endfor -%}
{%- endif -%}
select 1 as id /* {{ found | map('string') | sort | join(' / ') }} */
