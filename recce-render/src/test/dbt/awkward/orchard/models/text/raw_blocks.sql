select 1 as id, '{% raw %}{{ not_rendered }} {% not_a_tag %} {# kept #}{% endraw %}' as a /*
{%- raw -%}
   trimmed {{ both }} sides
{%- endraw -%}
|{% raw %}{% endraw %}|{% raw %}{% if %}{% endraw %}|{{ '{{' }} {{ '}}' }} {{ '{%' }} {{ "{#" }} {{ '{{ "nested" }}' }}
*/
