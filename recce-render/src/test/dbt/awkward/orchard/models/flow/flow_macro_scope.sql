{%- set loop_text -%}{%- for i in [1, 2] -%}{{ loops_inside(i) }}{{ loop.index }};{%- endfor -%}{%- endset -%}
{%- set items = ['outer'] -%}
select 1 as id /* {{ loop_text }} {{ uses_items() }} {{ items }} {{ sets_context_name() }} {{ made_in_macro | default('not leaked') }} {{ uses_loop() }} {% for i in [1] %}{{ uses_loop() }}{% endfor %} */
