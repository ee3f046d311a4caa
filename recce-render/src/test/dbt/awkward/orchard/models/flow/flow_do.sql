{% set l = [3, 1, 2] %}{% set d = {'b': 1} %}
{% do l.append(0) %}{% do l.sort() %}{% do l.extend([9, 9]) %}{% do l.insert(1, 'i') %}{% do l.remove(9) %}{% do d.update({'a': l | length}) %}{% do d.update(c=3) %}{% do d.setdefault('b', 7) %}
{% do log('not in the text') %}{% do 1 + 1 %}{% do none %}
{% set popped = l.pop() %}{% set gone = d.pop('b') %}
select 1 as id /* {{ l }} {{ d }} {{ popped }} {{ gone }} {{ l.append('printed none') }} {{ l.index(0) }} {{ l.count(9) }} {{ d.items() | list }} {{ d.keys() | list }} {{ d.values() | sum }} {{ d.copy() == d }} */
