select 1 as id /*
plain: {% call wrap('b') %}text{% endcall %}
arguments: {% call(item, n) each(['x', 'y', 'z']) %}{{ n }}={{ item | upper }}{% endcall %}
twice: {% call twice() %}{{ var('crop') }}{% endcall %}
keywords: {% call(x, y) with_kwargs('A') %}{{ y }}{{ x }}{% endcall %} {% call(y, x='unused') with_kwargs(1, b=2) %}{{ y }}-{{ x }}{% endcall %}
defaults: {% call(item, n, extra='more') each(['p']) %}{{ item }}{{ n }}{{ extra }}{% endcall %}
nested: {% call wrap('o') %}1{% call wrap('i') %}2{% call wrap('j') %}3{% endcall %}{% endcall %}4{% endcall %}
through: {% call outer_wrap('t') %}deep{% endcall %}
maybe: {{ maybe_called() }}; {% call maybe_called() %}yes{% endcall %}
later: {% call caller_later() %}  some text {% endcall %}
upper: {% call upper_caller() %}é{{ 1 }}ß{% endcall %}
package: {% call toolbox.bracket('[', right=']') %}in a package's macro{% endcall %}
*/
