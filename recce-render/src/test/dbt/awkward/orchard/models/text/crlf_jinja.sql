{{ config(tags=['crlf']) }}
select 1 as id, -- {{ var('crop') }}
  {% for i in range(2) %}
  {{ i }} as c{{ i }},
  {%- endfor %}
  '{{ "a\r\nb" }}' as escaped,
  '{% raw %}
raw lines
{% endraw %}' as r
from {{ ref('base_fruit') }}
