{# the root project's own ref and source: what they return is dbt's, with the database left out where a variable says so #}
{% macro ref() %}
  {%- set version = kwargs.get('version') or kwargs.get('v') -%}
  {%- set relation = builtins.ref(*varargs, v=version) if version else builtins.ref(*varargs) -%}
  {%- if var('mark_refs', false) -%}
    {%- do return(relation.include(database=false)) -%}
  {%- endif -%}
  {%- do return(relation) -%}
{% endmacro %}

{% macro source(source_name, table_name) %}
  {%- set relation = builtins.source(source_name, table_name) -%}
  {%- do return(relation.include(database=false) if var('mark_refs', false) else relation) -%}
{% endmacro %}

{% macro print(message) %}[printed {{ message }}]{{ builtins.print('') if false }}{% endmacro %}

{% macro generate_schema_name(custom_schema_name=none, node=none) -%}
  {%- if custom_schema_name is none -%}
    {{ target.schema }}
  {%- elif target.name == 'prod' -%}
    {{ custom_schema_name | trim }}
  {%- else -%}
    {{ target.schema ~ '_' ~ custom_schema_name | trim }}
  {%- endif -%}
{%- endmacro %}

{% macro generate_alias_name(custom_alias_name=none, node=none) -%}
  {%- if custom_alias_name -%}
    {{ custom_alias_name | trim }}
  {%- elif node.version -%}
    {{ node.name ~ '_v' ~ (node.version | replace('.', '_')) }}
  {%- elif node.name.startswith('aliased_') -%}
    {{ node.name | replace('aliased_', 'called_') }}
  {%- else -%}
    {{ node.name }}
  {%- endif -%}
{%- endmacro %}

{% macro note_start(word) %}select '{{ word }}' as note /* {{ 'run' if execute else 'parse' }} */{% endmacro %}
