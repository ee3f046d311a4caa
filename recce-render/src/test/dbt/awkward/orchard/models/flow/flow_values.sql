{% set table = {'double': toolbox.double, 'root_shout': shout, 'pkg_shout': toolbox.shout, 'nested': {'apply': apply}} %}
select 1 as id /*
{{ apply(toolbox.double, 4) }} {{ apply(function=toolbox.shout, value='x') }} {{ table.double(3) }} {{ table['root_shout']('t') }} {{ table.pkg_shout('t') }}
{{ table.nested.apply(table.double, 'ab') }} {{ map_with(toolbox.double, [1, 'b', [2]]) }} {{ map_with(table['pkg_shout'], ['q']) }}
{% for name, function in table.items() if name != 'nested' %}{{ name }}:{{ function('z') }} {% endfor %}
{{ (toolbox.double if true else shout)(2) }} {{ [shout, toolbox.shout][1]('list') }} {{ apply(apply, 1) if false else 'not called' }}
{{ shout is callable }} {{ shout is defined }} {{ shout is mapping }} {{ shout is string }} {{ no_such_macro is defined }} {{ toolbox is defined }} {{ toolbox.no_such is defined }} {{ toolbox.shout is defined }}
{{ context['shout']('by context') }} {{ context.toolbox.shout('too') }} {{ context.get('no_such_macro', 'a default') }} {{ 'shout' in context }} {{ 'no_such_macro' in context }}
{{ apply(return_list, 3) }} {{ apply('a-b'.split, '-') }} {{ apply({'k': 'v'}.get, 'k') }} {{ apply(modules.re.escape, 'a.b') }}
*/
