


{% if true %}
select 1 as id
{% endif %}

{% for i in [1, 2] %}

  -- line {{ i }}

{% endfor %}
