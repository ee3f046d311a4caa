{% set a = 'top' %}
{%- if true %}{% set a = 'in if' %}{% set b = 'made in if' %}{% endif -%}
{%- for i in [1] %}{% set a = 'in for' %}{% set c = 'made in for' %}{% if true %}{% set d = 'if in for' %}{% endif %}{{ a }} {{ c }} {{ d }}{% endfor -%}
{%- set l = [] -%}{%- for i in range(3) -%}{%- set _ = l.append(i) -%}{%- endfor %}
select 1 as id /* {{ a }} {{ b }} {{ c | default('gone') }} {{ d | default('gone') }} {{ l }} {{ _ | default('gone') }} {% set var_name = var %}{{ var_name('crop') }} {% set ref = 'shadows ref' %}{{ ref }} {% set this = 5 %}{{ this }} {{ toolbox.package_of_node() }} {{ context['this'] }} {% for loop_ref in [builtins.var] %}{{ loop_ref('weight') }}{% endfor %} {% set target = {'name': 'shadowed'} %}{{ target.name }} {{ note_start('n') }} */
