{% set whoami = 'a variable' %}{% set toolbox_word = toolbox.shout('w') %}
select 1 as id /* {{ whoami }} {{ context['whoami']() }} {{ toolbox_word }} {% for shout in ['loop variable'] %}{{ shout }}{% endfor %} {{ shout('macro again') }}
{% macro whoami() %}of the model file{% endmacro %}{{ dbt_macro__whoami() }} {{ whoami }} */
