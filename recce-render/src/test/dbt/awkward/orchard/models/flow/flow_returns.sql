{% set d = return_dict() %}{% set l = return_list(4) %}{% set t = return_tuple() %}{% set ns = return_namespace() %}
select 1 as id /*
{{ d }} {{ d.a }} {{ d['b'][1] }} {{ d.c.d }} {{ d is mapping }} {{ d.get('zz', 'none there') }}
{{ l }} {{ l | sum }} {{ l[-1] }} {{ l[1:3] }} {{ t }} {{ t[1] }} {% set a, b, c = t %}{{ c }}{{ b }}{{ a }}
{{ ns.count }} {{ ns.label }} {% set ns.count = 9 %}{{ ns.count }} {{ return_namespace().count }}
{{ return_none() }} {{ return_none() is none }} {{ return_false() }} {{ return_zero() }} [{{ return_empty() }}] {{ return_false() or 'or' }}
{{ return_relation('base_fruit').identifier }} {{ return_relation('base_fruit') }} {{ return_column().name }} {{ return_column() }} {{ return_column().quoted }}
{{ return_macro()(21) }} {{ return_range() | list }} {{ return_range() | length }}
{{ no_return_but_set() }}|{{ no_return_but_set() | length }}|{{ no_return_but_set() is string }}
*/
