select 1 as id /*
{{ show_all(1) }}
{{ show_all(1, 2, 'three', k='v', n=none) }}
{{ show_all(first='f', x=[1]) }}
{{ only_varargs() }} {{ only_varargs(1, 'b', none) }} {{ only_kwargs() }} {{ only_kwargs(a=1, b='x') }}
{{ pass_on(1, 2, three=3) }} {{ pass_on(*['l', 'm'], **{'n': 'o'}) }}
{{ with_defaults('A') }}
{{ with_defaults('A') }} {{ with_defaults('A', c=none, e=['given']) }} {{ with_defaults(b='B', a='A2') }}
{{ default_calls() }} {{ default_calls(word='given') }} {{ default_calls(this) }}
{{ needs_two(1, 2) }} {{ needs_two(1) }}
{{ shadowing('tgt') }} {{ shadowing('tgt', this=this.identifier) }}
{{ sets_argument('arg') }}
{% set l = [] %}{% set d = {} %}{% set ns = namespace() %}{{ mutates(l, d, ns) }}{{ l }}{{ d }}{{ ns.m }}
{{ typed('a') }} {{ typed('a', 4, ['u']) }}
{% set outer_variable = 'from the model' %}{{ sees_caller_variable() }} {{ sees_file_level() }}
{{ toolbox.add(1) }} {{ toolbox.add(right=1, left=2) }} {{ toolbox.add(*[5]) }} {{ toolbox.add(**{'left': 7}) }}
*/
