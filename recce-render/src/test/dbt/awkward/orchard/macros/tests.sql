{% test within(model, column_name, low=0, high=none) %}
select * from {{ model }} where {{ column_name }} < {{ low }}{% if high is not none %} or {{ column_name }} > {{ high }}{% endif %}
{% endtest %}

{% test rows_like(model, other, where_text='true', factors=[1]) %}
{{ config(severity='warn') }}
with a as (select count(*) as n from {{ model }}), b as (select count(*) as n from {{ other }})
select * from a, b where {{ where_text }} and a.n <> b.n {% for factor in factors %}* {{ factor }} {% endfor %}
{% endtest %}

{% test always_empty(model) %}
select '{{ model }}' as m, '{{ whoami() }}' as who, {{ kwargs | length }} as extra from {{ model }} where false
{% endtest %}
