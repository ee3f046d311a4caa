"""Templates of our own, one a line of the language; (template, context) or (template, context, options)."""

USERS = [
    {"name": "Ann", "age": 31, "city": "Bern", "tags": ["a", "b"]},
    {"name": "bob", "age": 25, "city": "Basel", "tags": []},
    {"name": "Cyd", "age": 31, "city": "bern", "tags": ["c"]},
]
TREE = [{"n": 1, "kids": [{"n": 11, "kids": []}, {"n": 12, "kids": [{"n": 121, "kids": []}]}]}, {"n": 2, "kids": []}]
CTX = {
    "users": USERS, "tree": TREE, "n": 7, "f": 2.5, "t": "text", "e": "", "none_value": None, "yes": True, "no": False,
    "items": [3, 1, 2], "d": {"b": 1, "a": 2}, "nested": {"x": {"y": [10, 20, {"z": "deep"}]}}, "html": "<b>&\"'</b>",
    "long": "The quick brown fox jumps over the lazy dog", "mixed": [1, "a", None, 2.5, True], "zero": 0, "neg": -3,
    "big": 123456789012345678901234567890, "uni": "Grüße 😀 ß", "lines": "a\n\nb\n c",
}

EXPRESSIONS = """
1 + 2 * 3 - 4 / 2
(1 + 2) * 3
2 ** 3 ** 2
-2 ** 2
- 2
+5
--5
not true
not not 1
1 if yes else 2
1 if no
(1 if no) is defined
'a' if no else 'b' if no else 'c'
1 == 1.0
1 is 1
1 < 2 <= 2 != 3
3 > 2 > 2
1 in [1, 2] == true
'x' in 'xyz'
'x' not in 'abc'
not 'x' in 'xyz'
4 // 3
-4 // 3
4 % 3
-4 % 3
4 % -3
-7 // 2.0
7.5 % 2
-7.5 % 2
1e3
1.5e-7
1E5
1_000_000
0x1F
0b101
0o17
0
00
1_0.5_0
.5 if false
1 / 3
10 / 5
2 ** 0.5
2 ** -1
2 ** 100
10 ** 20 // 3
big + 1
big * big
big // 7
big % 7
-big // 7
big / 10
9223372036854775807 + 1
-9223372036854775808 - 1
9223372036854775807 * 2
true + true
true == 1
[1, 2] + [3]
(1, 2) + (3,)
[1] * 3
'ab' * 2
3 * 'ab'
0 * 'x'
-1 * [1]
'a' ~ 1 ~ none ~ [1] ~ 2.50
1 ~ 2 + 3
'a' 'b' "c"
'it''s'
"it's"
'a\\nb'
'\\x41\\u0042\\U00000043\\103\\N{BULLET}'
'\\d\\q\\\\'
'a\\
b'
[]
()
{}
(1,)
(1)
1, 2
[1, 2,]
{'a': 1,}
{'a': {'b': {}}}
{1: 'a', 1.0: 'b', true: 'c'}
{'a': 1, 'a': 2}
[1, [2, [3, []]]]
users[0].name
users[0]['name']
users[-1].name
users.0.name
users[9]
users[9] is undefined
nested.x.y.2.z
nested['x']['y'][0]
nested.x.nope
d.items
d['items'] is undefined
d.b
t[0]
t[-1]
t[1:3]
t[:2]
t[2:]
t[::2]
t[::-1]
t[-3:-1]
t[10:]
t[3:1]
items[0:2]
items[::-1]
items[-2:]
(1, 2, 3)[1:]
range(10)[2:8:3] | list
range(10)[-3:]
range(5)[::-1] | list
uni[6]
uni[::-1]
uni | length
t.upper()
t.upper().lower().title()
'a,b'.split(',')[1]
'-'.join(['a', 'b'])
t.upper
t.nope
t.nope is defined
'%s is %d' % ('x', 5)
'%s' % 'x'
'%s' % [1]
'%(a)s' % {'a': 1}
'{} {}'.format(1, 2)
n is odd
n is even
n is divisibleby 7
n is divisibleby(3)
n is not even
n is number
t is string
t is number
none_value is none
missing is defined
missing is undefined
d is mapping
items is sequence
items is iterable
n is iterable
t is iterable
range is callable
n is callable
yes is true
yes is boolean
no is false
n is integer
f is float
f is integer
true is integer
true is number
t is lower
'T' is upper
'' is lower
1 is eq 1
1 is equalto 1
1 is ne 2
2 is gt 1
2 is greaterthan 1
1 is lt 2
1 is le 1
1 is ge 2
1 is lessthan 0
1 is sameas 1
none is sameas none
[] is sameas []
t is in ['text']
'x' is in 'xyz'
'upper' is filter
'nope' is filter
'odd' is test
'nope' is test
'<' | e is escaped
'<' is escaped
n is odd and t is string
n is odd or missing is defined
not n is odd
n is odd == true
1 and 2
0 and 2
1 or 2
0 or none
'' or [] or {} or 'last'
1 and 0 or 3
missing or 'x'
missing and 'x'
missing == missing
missing == none
missing != 1
missing ~ 'x'
[missing]
missing | length
missing | list
missing | default('x')
missing | d('x')
e | default('x')
e | default('x', true)
none_value | default('x')
none_value | default('x', boolean=true)
missing | default
missing.attr | default('x')
d.x.y
none_value.x
n.x
n.x.y
n[0]
[1, 2] == [1, 2]
[1, 2] == (1, 2)
(1, 2) == (1, 2)
{'a': 1} == {'a': 1.0}
{'a': 1, 'b': 2} == {'b': 2, 'a': 1}
'a' < 'b'
'a' < 'B'
[1, 2] < [1, 3]
(1,) < (1, 0)
1 < 1.5
1 < 'a'
none < 1
[1] < 1
{} < {}
1 + 'a'
'a' + 1
[1] + (2,)
(1,) + [2]
none + 1
'a' - 'b'
'a' * 'b'
'a' / 2
-'a'
1 / 0
1 // 0
1 % 0
1.0 / 0
0 ** -1
[] + {}
missing + 1
missing.x
missing()
missing[0]
-missing
n()
none()
'a'()
t.upper(1)
t.split(1)
'abc'.index('z')
[1].index(2)
{}['a']
{}.pop('a')
[].pop()
'a' in 1
1 in 'a'
1 in none
[] in {}
{[]: 1}
{'a': 1}[[]]
range(0, 10, 0)
range('a')
range(1000000) | length
range(3)
range(1, 3)
range(1, 10, 2)
range(3) == range(0, 3)
5 in range(10)
dict(a=1)
dict({'a': 1}, b=2)
dict([('a', 1), ('b', 2)])
dict(**{'x': 1})
namespace(a=1).a
namespace(a=1).b
namespace(a=1)
joiner('|')()
cycler('a', 'b').next()
cycler('a', 'b').current
cycler()
lipsum(n=1) is string
lipsum(1, false, 2, 5) is string
d.keys() | list
d.values() | list
d.items() | list
d.keys()
d.values()
d.items()
d.get('a')
d.get('zz')
d.get('zz', 5)
d.copy()
d | list
d | length
d | first
d | last
d | string
dict(d, c=3) | length
mixed
mixed | join(',')
mixed | string
[1.0, 1e16, 1e-5, 1e22, 0.1, 100.0, 1e100, -0.0]
[true, false, none]
['a\\'b', "a\\"b", 'a\\'b"c', 'tab\\t', 'nl\\n', 'é', '\\x00\\x1f\\x7f', '\\u200b', '😀']
(('a', 1), ['b'], {'c': (1,)})
html
html | e
html | escape
html | forceescape
html | safe
html | safe | e
(html | e) ~ '<'
(html | e) + '<'
['<' | e]
'<' ~ ('>' | e)
'%s' % ('<' | e)
('%s' | e) % '<'
html | e | length
('a<b' | e).replace('b', '<')
(', ' | e).join(['<', 1])
('a,b' | e).split(',')
('a' | e).upper()
('%s' | e).format('<')
('{}' | e).format('<')
{'a': 1}[1:]
5[1:]
items | sort(reverse='x')
items | select([1]) | list
5 | rejectattr | list
items | batch('x') | list
html | string | e
html | striptags
'a <!-- c --> <p>b</p>  c' | striptags
'&amp;&lt;&#39;&nbsp;x' | striptags
'hello world' | title
"they're bill's" | title
'foo-bar (baz) [qux]' | title
'HELLO' | capitalize
'hELLO wORLD' | capitalize
'x' | center(5)
'x' | center(4)
'xx' | center(5)
long | truncate(20)
long | truncate(20, true)
long | truncate(20, false, '!')
long | truncate(40)
long | truncate(10, false, '...', 0)
long | truncate(1)
long | wordwrap(10)
long | wordwrap(10, false)
'abcdefghijklmnop' | wordwrap(5)
'abcdefghijklmnop qrs' | wordwrap(5, false)
'a-b-c-d e-f' | wordwrap(4)
'well-known thing' | wordwrap(7)
'well-known thing' | wordwrap(7, break_on_hyphens=false)
'a b c d' | wordwrap(3, wrapstring='|')
'a\\n\\nb c d' | wordwrap(3)
long | wordcount
'' | wordcount
'a-b c_d e.f' | wordcount
lines | indent
lines | indent(2)
lines | indent(2, true)
lines | indent(2, blank=true)
lines | indent('>>')
lines | indent(width=1, first=true, blank=true)
'' | indent
' x ' | trim
'xxaxx' | trim('x')
'abc' | upper | lower
5 | upper
none | upper
t | replace('t', 'T')
t | replace('t', 'T', 1)
t | replace('', '-')
5 | replace(5, 6)
t | reverse
items | reverse | list
items | reverse
t | list
t | first
t | last
[] | first
[] | last
[] | first is undefined
items | first
items | last
items | sort
items | sort(reverse=true)
['b', 'A', 'c'] | sort
['b', 'A', 'c'] | sort(case_sensitive=true)
users | sort(attribute='age') | map(attribute='name') | join(',')
users | sort(attribute='age,name') | map(attribute='name') | join(',')
users | sort(attribute='city') | map(attribute='name') | join(',')
users | sort(attribute='age', reverse=true) | map(attribute='name') | join(',')
d | sort
[1, 'a'] | sort
d | dictsort
d | dictsort(by='value')
d | dictsort(reverse=true)
d | dictsort(false, 'value')
{'B': 1, 'a': 2} | dictsort
{'B': 1, 'a': 2} | dictsort(true)
d | dictsort(by='x')
items | min
items | max
[] | min
[] | max is undefined
['b', 'A'] | min
['b', 'A'] | max(case_sensitive=true)
users | max(attribute='age') | string | length > 5
users | map(attribute='age') | max
users | min(attribute='name') is mapping
items | sum
[] | sum
[1.5, 2] | sum
users | sum(attribute='age')
users | sum('age', 10)
[[1], [2]] | sum(start=[])
['a'] | sum
['a', 'b'] | sum(start='')
items | join
items | join(', ')
users | join(',', attribute='name')
users | join(', ', 'name')
items | map('string') | join
items | map('default', 1) | list
users | map(attribute='name') | list
users | map(attribute='nope') | list
users | map(attribute='nope', default='-') | list
users | map(attribute='tags.0') | list
users | map(attribute='tags.0', default='?') | list
users | map('length') | list
['a', 'b'] | map('upper') | list
[['a'], ['b', 'c']] | map('join', '+') | list
[1, 2] | map | list
[1] | map('nope') | list
[1] | map(attribute='x', foo=1) | list
items | select | list
[0, 1, none, ''] | select | list
items | select('odd') | list
items | select('gt', 1) | list
items | select('>', 1) | list
items | select('in', [1, 2]) | list
items | reject('odd') | list
[0, 1] | reject | list
users | selectattr('age', 'eq', 31) | map(attribute='name') | list
users | selectattr('tags') | map(attribute='name') | list
users | rejectattr('tags') | map(attribute='name') | list
users | selectattr('nope', 'defined') | list
users | rejectattr('nope', 'defined') | list | length
users | selectattr('name', 'in', ['Ann', 'bob']) | list | length
users | selectattr | list
items | select('nope') | list
[1, 1, 2, 1.0, '1'] | unique | list
['a', 'A', 'b'] | unique | list
['a', 'A', 'b'] | unique(case_sensitive=true) | list
users | unique(attribute='age') | map(attribute='name') | list
users | groupby('age') | list
users | groupby('city') | map(attribute='grouper') | list
users | groupby('city', case_sensitive=true) | map('first') | list
users | groupby('age') | map(attribute='list') | map('length') | list
users | groupby('nope', default='x') | length
users | groupby('tags.0', default='none') | map('first') | list
range(7) | batch(3) | list
range(7) | batch(3, 'x') | list
range(7) | slice(3) | list
range(7) | slice(3, 'x') | list
range(2) | slice(3) | list
[] | batch(2) | list
users | attr('x') is undefined
t | attr('upper') is callable
d | attr('b')
d | attr('items') is callable
'42' | int
'42.9' | int
'x' | int
'x' | int(5)
'0x1F' | int(0, 16)
'0b11' | int(base=2)
'1_000' | int
' 7 ' | int
'-7' | int
7.9 | int
-7.9 | int
none | int
true | int
'1e3' | int
'inf' | int
[] | int
missing | int
'3.5' | float
'x' | float
'x' | float(1.5)
'1e3' | float
3 | float
none | float
'nan' | float
'inf' | float
3.14159 | round
3.14159 | round(2)
3.14159 | round(2, 'floor')
3.14159 | round(2, 'ceil')
2.5 | round
3.5 | round
-2.5 | round
2.675 | round(2)
1234 | round(-2)
1250 | round(-2)
5 | round
5 | round(1, 'floor')
1.5 | round(0, 'x')
'x' | round
-5 | abs
-5.5 | abs
true | abs
'x' | abs
100 | filesizeformat
1 | filesizeformat
1000 | filesizeformat
1500000 | filesizeformat
1024 | filesizeformat(true)
1500000 | filesizeformat(binary=true)
10 ** 27 | filesizeformat
'%s-%s' | format('a', 'b')
'%(x)s' | format(x=5)
'%s' | format('a', x=1)
'%d' | format('a')
'a b/c?d=é&e' | urlencode
{'a b': 'c d', 'e': '/'} | urlencode
[('a', 1), ('b', 'x y')] | urlencode
5 | urlencode
{'class': 'x', 'id': none, 'a': '<'} | xmlattr
{'class': 'x'} | xmlattr(false)
{} | xmlattr
{'a b': 1} | xmlattr
d | tojson
mixed | tojson
{'b': [1, {'a': none}], 'a': '<>&\\'"'} | tojson
[1, 2] | tojson(indent=2)
{'a': [1], 'b': {}} | tojson(2)
'é\\n\\t' | tojson
1.0 | tojson
{1: 2, none: 3} | tojson
range(3) | tojson
'see http://example.com/x now' | urlize
'www.example.com, (http://a.de)' | urlize
'mail a@b.de' | urlize
'http://example.com/very/long/path' | urlize(15)
'http://x.com' | urlize(nofollow=true, target='_blank')
'x' | pprint
d | pprint
range(3) | list | pprint
[long, long, long] | pprint
{'k' * 30: 'v' * 30, 'l' * 30: [1, 2, 3]} | pprint
items | random in items
[] | random is undefined
users | length
users | count
5 | length
d | items | list
missing | items | list
5 | items | list
items | items | list
'abc' | batch(2) | list
'a' | nope
1 is nope
'x' if yes else ('a' | nope)
1 if no else (1 is nope)
t | upper | nope(1)
t|upper ~ 'x'
-1 | abs
(-1) | abs
- 1 | abs
1 + 2 | string
'a' | upper + 'b' | upper
n | string is string
[1, 2] | length > 1
not items | length
{'a': 1}.items() | list | first
''.join(['a'])
'x'.join('abc')
[].append(1)
[3, 1].sort()
(1, 2).count(1)
(1, 2).index(2)
(1).bit_length()
(1.5).is_integer()
2.0.is_integer()
(255).__class__
''.__class__.__mro__
''.__class__
d.__init__
[]._private
t | attr('__class__')
'{0.__class__}'.format(1)
'{0[a]} {0.b}'.format(d)
[1, 2, 3] | map('upper') | first
missing is defined and missing.x
missing is undefined or missing.x
'a' is eq('a')
users | map(attribute='name') | map('upper') | join('/')
[[1, 2], [3]] | map('sum') | list
[1, 2, 3, 4] | select('divisibleby', 2) | map('string') | join('-')
{'a': 1} | length
'ab'.replace('a', 'x').upper()
range(3) | map('string') | list
(range(3) | list)[1]
(1, 2)[0]
[1, 2][0]
{'a': [1, 2]}.a[1]
{'a': {'b': 2}}.a.b
'abc'[1]
('a' 'b')[1]
loop is defined
self is defined
caller is defined
""".strip("\n").split("\n")
# the one expression that spans lines
i = EXPRESSIONS.index("'a\\")
EXPRESSIONS[i : i + 2] = ["'a\\\nb'"]

STATEMENTS = [
    "{% if yes %}a{% endif %}", "{% if no %}a{% endif %}b", "{% if no %}a{% else %}b{% endif %}",
    "{% if no %}a{% elif yes %}b{% else %}c{% endif %}", "{% if no %}a{% elif no %}b{% elif n == 7 %}c{% endif %}",
    "{% if n > 5 and t %}x{% endif %}", "{% if missing %}a{% else %}b{% endif %}", "{% if yes: %}a{% endif %}",
    "{% if yes, %}a{% endif %}", "{% if (1, 2) %}t{% endif %}", "{% if yes %}{% set q = 1 %}{% endif %}{{ q }}",
    "{% if no %}{% set t = 1 %}{% endif %}{{ t }}", "{% if yes %}{% if no %}a{% else %}b{% endif %}c{% endif %}",
    "{% for i in items %}{{ i }}{% endfor %}", "{% for i in items %}{{ i }}{% if not loop.last %},{% endif %}{% endfor %}",
    "{% for i in [] %}a{% else %}b{% endfor %}", "{% for i in missing %}a{% else %}b{% endfor %}",
    "{% for i in items %}{{ i }}{% else %}b{% endfor %}", "{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}",
    "{% for k in d %}{{ k }}{% endfor %}", "{% for c in t %}{{ c }}.{% endfor %}", "{% for a, (b, c) in [(1, (2, 3))] %}{{ a }}{{ b }}{{ c }}{% endfor %}",
    "{% for i in items if i > 1 %}{{ loop.index }}{{ i }}{% endfor %}", "{% for i in items if i > 5 %}x{% else %}none{% endfor %}",
    "{% for i in items %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.depth }}{{ loop.depth0 }};{% endfor %}",
    "{% for i in items %}{{ loop.previtem }}-{{ i }}-{{ loop.nextitem }};{% endfor %}",
    "{% for i in items %}{{ loop.cycle('a', 'b') }}{% endfor %}", "{% for i in [1,1,2] %}{{ loop.changed(i) }}{% endfor %}",
    "{% for i in items %}{{ loop.cycle() }}{% endfor %}", "{% for i in items %}{{ loop }}{% endfor %}",
    "{% for i in items %}{% for j in items %}{{ loop.index }}{% endfor %}{{ loop.index }};{% endfor %}",
    "{% for i in items %}{% set outer = loop %}{% for j in 'ab' %}{{ outer.index }}{{ loop.index }} {% endfor %}{% endfor %}",
    "{% for x in tree recursive %}{{ x.n }}{% if x.kids %}({{ loop(x.kids) }}){% endif %}{% if not loop.last %},{% endif %}{% endfor %}",
    "{% for x in tree recursive %}{{ loop.depth }}{{ x.n }}{{ loop(x.kids) }}{% endfor %}",
    "{% for x in tree recursive %}[{{ x.n }}{{ loop(x.kids) }}]{% else %}-{% endfor %}",
    "{% for x in tree %}{{ loop(x.kids) }}{% endfor %}", "{% for i in range(5) %}{% if i == 3 %}{% break %}{% endif %}{{ i }}{% endfor %}",
    "{% for i in range(5) %}{% if i is odd %}{% continue %}{% endif %}{{ i }}{% endfor %}",
    "{% for i in [1] %}{% break %}{% else %}else{% endfor %}", "{% for i in [1] %}{% continue %}{% else %}else{% endfor %}",
    "{% for i in [1, 2] %}{% if i == 2 %}{% break %}{% endif %}{% else %}else{% endfor %}",
    "{% for i in items %}{% set x = i %}{% endfor %}{{ x }}", "{% set x = 0 %}{% for i in items %}{% set x = i %}{{ x }}{% endfor %}{{ x }}",
    "{% set x = 0 %}{% for i in items %}{{ x }}{% set x = x + i %}{% endfor %}", "{% for i in items %}{% endfor %}{{ i }}",
    "{% set ns = namespace(total=0) %}{% for i in items %}{% set ns.total = ns.total + i %}{% endfor %}{{ ns.total }}",
    "{% set ns = namespace() %}{% set ns.a, ns.b = 1, 2 %}{{ ns.a }}{{ ns.b }}", "{% set ns = namespace({'a': 1}, b=2) %}{{ ns.a }}{{ ns.b }}{{ ns }}",
    "{% set d.x = 1 %}", "{% set missing.x = 1 %}", "{% set a = 1 %}{% set b = a + 1 %}{{ b }}", "{% set a, b = (1, 2) %}{{ a }}{{ b }}",
    "{% set (a, b) = 'xy' %}{{ a }}{{ b }}", "{% set a, b = [1] %}", "{% set a, b = [1, 2, 3] %}", "{% set a, b = 5 %}",
    "{% set a = 1, 2 %}{{ a }}", "{% set a = 1, %}{{ a }}", "{% set a %}x{{ n }}y{% endset %}[{{ a }}]", "{% set a | upper %}x{% endset %}{{ a }}",
    "{% set a | upper | replace('X', 'z') %}xy{% endset %}{{ a }}", "{% set a %}<{% endset %}{{ a | e }}", "{% set a, b %}xy{% endset %}{{ a }}-{{ b }}",
    "{% set a = [] %}{% do a.append(1) %}{{ a }}", "{% do d.update({'z': 9}) %}{{ d.z }}", "{% do missing.x %}",
    "{% with a = 1, b = 2 %}{{ a }}{{ b }}{% endwith %}{{ a }}", "{% with %}{% set q = 1 %}{{ q }}{% endwith %}{{ q }}",
    "{% set a = 1 %}{% with a = 2, b = a %}{{ a }}{{ b }}{% endwith %}{{ a }}", "{% with a, b = 1, c = 2 %}{% endwith %}",
    "{% with (a, b) = (1, 2) %}{{ a }}{{ b }}{% endwith %}",
    "{% filter upper %}a{{ t }}{% endfilter %}", "{% filter replace('a', 'b') | upper %}xa{% endfilter %}", "{% filter trim %} x {% endfilter %}",
    "{% print 1, 'a' %}", "{% print t %}", "{% raw %}{{ x }}{% if %}{% endraw %}", "{%- raw -%} a {%- endraw -%} b", "{% raw %} {% raw %} {% endraw %}",
    "{# comment #}a", "a{# {{ x }} {% if %} #}b", "{# a\nb #}c", "{#- a -#} b", " {##} ", "a{#b#}c{#d#}",
    "{% macro m() %}x{% endmacro %}{{ m() }}", "{% macro m(a, b=2) %}{{ a }}-{{ b }};{% endmacro %}{{ m(1) }}{{ m(1, 3) }}{{ m(b=4, a=5) }}{{ m() }}",
    "{% macro m(a) %}{{ a is defined }}{% endmacro %}{{ m() }}{{ m(1) }}{{ m(none) }}", "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(b=1) }}", "{% macro m(a) %}{{ a.x }}{% endmacro %}{{ m() }}",
    "{% macro m() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, 2, x=3) }}", "{% macro m(a) %}{{ a }}{{ varargs }}{% endmacro %}{{ m(1, 2, 3) }}",
    "{% macro m(a, **k) %}{% endmacro %}", "{% macro m(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}", "{% macro m(a=b, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m() }}",
    "{% macro m(a, b=1, c) %}{% endmacro %}", "{% macro m(x=[]) %}{% do x.append(1) %}{{ x }}{% endmacro %}{{ m() }}{{ m() }}",
    "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}body{% endcall %}", "{% macro m() %}{{ caller(1, 2) }}{% endmacro %}{% call(a, b) m() %}{{ a }}+{{ b }}{% endcall %}",
    "{% macro m() %}{{ caller(1) }}{% endmacro %}{% call(a, b=5) m() %}{{ a }}+{{ b }}{% endcall %}", "{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}",
    "{% macro m() %}x{% endmacro %}{% call m() %}body{% endcall %}", "{% macro m(caller) %}{{ caller() }}{% endmacro %}{% call m() %}b{% endcall %}",
    "{% macro m(caller=none) %}{{ caller is none }}{{ caller() if caller }}{% endmacro %}{{ m() }}{% call m() %}b{% endcall %}",
    "{% macro m() %}{{ kwargs }}{% endmacro %}{% call m(a=1) %}b{% endcall %}", "{% call 5 %}{% endcall %}", "{% macro m() %}{% if caller %}y{% else %}n{% endif %}{% endmacro %}{{ m() }}",
    "{% macro m(n) %}{{ n }}{% if n > 0 %}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(3) }}", "{% macro m() %}{{ n }}{% endmacro %}{{ m() }}",
    "{% set q = 1 %}{% macro m() %}{{ q }}{% endmacro %}{% set q = 2 %}{{ m() }}", "{% macro m() %}{% set q = 5 %}{{ q }}{% endmacro %}{{ m() }}{{ q }}",
    "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}B{% endmacro %}{{ a() }}", "{% for i in items %}{% macro m() %}{{ i }}{% endmacro %}{{ m() }}{% endfor %}",
    "{% macro m(a, b) %}{{ m.name }}{{ m.arguments }}{{ m.catch_kwargs }}{{ m.catch_varargs }}{{ m.caller }}{% endmacro %}{{ m(1, 2) }}", "{% macro m() %}{% endmacro %}{{ m }}",
    "{% macro m() %} a {% endmacro %}[{{ m() | trim }}]{{ m() | length }}", "{% macro outer() %}{% macro inner() %}I{% endmacro %}{{ inner() }}{% endmacro %}{{ outer() }}",
    "{% macro m() -%} a {%- endmacro %}[{{ m() }}]", "{% macro m(a, b) %}{{ a }}{{ b }}{% endmacro %}{{ m(*[1], **{'b': 2}) }}{{ m(*[1, 2]) }}", "{% macro m() %}{% endmacro %}{{ m(**{'x': 1}) }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(a=1, **{'a': 2}) }}", "{{ dict(*5) }}", "{{ dict(**5) }}", "{{ dict(a=1, *[], **{}) }}",
    "{% macro m(a) %}<{{ a }}>{% endmacro %}{{ ['x', 'y'] | map('upper') | map('lower') | join }}{{ m(m(m(1))) }}",
    "{% set m = 5 %}{% macro m() %}x{% endmacro %}{{ m() }}", "{% macro m(x) %}{% if x %}{{ x }}{% endif %}{% endmacro %}{{ m('a') ~ m('') ~ m('b') }}",
    "{% block a %}x{% endblock %}", "{% block a %}x{% endblock a %}{{ self.a() }}", "{% block a scoped %}{{ n }}{% endblock %}", "{% for i in items %}{% block b scoped %}{{ i }}{% endblock %}{% endfor %}",
    "{% for i in items %}{% block b %}{{ i }}{% endblock %}{% endfor %}", "{% block a %}{{ super() }}{% endblock %}", "{% set q = 1 %}{% block a %}{{ q }}{% endblock %}", "{{ self.nope() }}",
    "{% block a required %}{% endblock %}", "{% block a %}1{% endblock %}{% block a %}2{% endblock %}", "{% include 'x' %}", "{% import 'x' as y %}", "{% from 'x' import y %}", "{% include 'x' ignore missing %}ok", "{% extends 'x' %}",
    "{% autoescape false %}{{ html }}{% endautoescape %}", "{% set x = joiner(', ') %}{% for i in items %}{{ x() }}{{ i }}{% endfor %}", "{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}{{ c.next() }}{% do c.reset() %}{{ c.current }}",
    "{% for i in items | sort %}{{ i }}{% endfor %}", "{% for u in users | selectattr('age', 'gt', 26) %}{{ u.name }}{{ loop.length }}{{ loop.last }}{% endfor %}", "{% for k, g in users | groupby('age') %}{{ k }}:{% for u in g %}{{ u.name }}{% endfor %};{% endfor %}",
    "{% for g in users | groupby('age') %}{{ g.grouper }}{{ g.list | length }}{{ g[0] }}{{ g }}{% endfor %}", "{% set g = items | map('string') %}{{ g | list }}{{ g | list }}", "{% for i in 5 %}{% endfor %}", "{% for a, b in items %}{% endfor %}",
    "{% for i in items %}{% if loop.index == 2 %}{% set items = [] %}{% endif %}{{ i }}{% endfor %}", "{% set l = [1] %}{% for i in l %}{% if i < 3 %}{% do l.append(i + 1) %}{% endif %}{{ i }}{% endfor %}", "{% set e = {'a': 1} %}{% for k in e %}{% do e.update({k ~ 'x': 1}) %}{% endfor %}",
    "{% for loop in items %}{% endfor %}", "{% for i in items %}{% set loop = 1 %}{% endfor %}", "{% if yes %}{{ 'a' | nope }}{% endif %}", "{% if no %}{{ 'a' | nope }}{% endif %}ok", "{% for i in [1] %}{{ i | nope }}{% endfor %}", "{% if no %}{% for i in [1] %}{{ i | nope }}{% endfor %}{% endif %}", "{% if 1 is nope %}{% endif %}", "{% macro m() %}{{ 1 | nope }}{% endmacro %}",
    "{{ n }}{% set n = 8 %}{{ n }}", "{% for n in items %}{{ n }}{% endfor %}{{ n }}", "{% for i in [1, 2] %}{% for j in [i] if j == i %}{{ j }}{% endfor %}{% endfor %}", "{% set x = 1 %}{% for i in [1] %}{% with %}{% set x = 2 %}{{ x }}{% endwith %}{{ x }}{% endfor %}{{ x }}",
    "{% macro t() %}{{ t }}{% endmacro %}{{ t() }}", "{% set f = t.upper %}{{ f() }}", "{% set f = range %}{{ f(2) | list }}", "{{ {'k': range}['k'](2) | list }}", "{{ (items | first) + 1 }}", "{% if items %}{{ items | length }}{% endif %}", "{% set d %}{{ d }}{% endset %}{{ d }}",
    "{% for i in [1] %}{{ t }}{% endfor %}{% set t = 1 %}{{ t }}", "{% if yes %}{% set t = 1 %}{% endif %}{% for i in [1] %}{{ t }}{% endfor %}",
    "{% macro m() %}{{ t }}{% endmacro %}{{ m() }}{% set t = 2 %}{{ m() }}", "{% with %}{% for i in [1] %}{{ t }}{% endfor %}{% set t = 3 %}{% endwith %}",
    "{% block z %}{{ t }}{% endblock %}{% set t = 4 %}", "{% for i in [1, 2] %}{% for j in [1] %}{{ t }}{% endfor %}{% set t = i %}{{ t }}{% endfor %}",
    "{{ caller() }}", "{{ varargs }}|{{ kwargs }}", "{% call(x) dict() %}{% endcall %}",
]

WHITESPACE = [
    "a\n{% if yes %}\nb\n{% endif %}\nc\n", "  {% if yes %}\n  b\n  {% endif %}\n  c", "a {{- n -}} b", "a\n\n{{- n -}}\n\nb", "a {%- if yes -%} b {%- endif -%} c",
    "  {%+ if yes %}b{% endif %}", "{% if yes +%}\nb{% endif %}", "a  {#- x -#}  b", "a  {# x #}\nb", "{{ n }}\nb", "{{ n -}}\n b", "\t{% set x = 1 %}\t\nb", "x {% set y = 1 %}\nb\n", "a\r\nb\rc\n", "a\n\n", "a\n", "\n", "", " ",
    "{%- for i in items %}\n  {{ i }}\n{%- endfor %}\n", "<div>\n  {%- if yes %}\n  x\n  {%- endif %}\n</div>", "{% raw %}\n  {{ x }}\n{% endraw %}\nb", "  {% raw %}\nx\n  {% endraw %}\ny", "{%- raw %} x {% endraw -%} y", "{#+ x #} a", "a {#+ x +#}\n b", "    {# x #}\n    y",
    "{{ 'a' }}\n{{ 'b' }}\n", "{% set a %}\n x\n{% endset %}[{{ a }}]", "{% macro m() %}\n  x\n{% endmacro %}\n[{{ m() }}]", "  {{ n }}  {% if yes %} x {% endif %}  ", "\n\n  {% if yes %}\n\n  a\n\n  {% endif %}\n\n", "a{% if yes %}\n{% endif %}b", "{%-  if yes  -%}  x  {%-  endif  -%}", "{% for i in items -%}\n  {{ i }},\n{%- endfor %}",
    "{{ {'a': {'b': 1}} }}", "{{ '}}' }}", "{{ \"{{\" }}", "{{ '%}' }}", "{% if '%}' == '%}' %}x{% endif %}", "{ { n } }", "{a}", "{%%}" if False else "{", "}} %} #}", "a { b % c # d", "{{n}}{{t}}", "{%if yes%}x{%endif%}", "{{ n\n}}", "{{\nn\n}}", "{%\nif yes\n%}x{%\nendif\n%}",
    "\u00a0{{- n -}}\u00a0x", "\u2003 {%- if yes %}x{% endif %}",
]
OPTIONS = [{}, {"trim_blocks": True}, {"lstrip_blocks": True}, {"trim_blocks": True, "lstrip_blocks": True}, {"keep_trailing_newline": True}]

UNDEFINED = """
missing
missing.a
missing.a.b
missing['a']
missing[0].x
d.nope
d.nope.more
items[9]
items[9].x
missing + 1
missing == 1
missing == missing
missing is defined
missing is undefined
missing | default('x')
missing.a | default('x')
missing.a.b | default('x')
d.nope.more | default('x')
missing | length
missing | list
missing ~ 'x'
[missing]
'%s' % missing
missing | upper
missing | join
not missing
missing or 'x'
missing and 'x'
1 if missing else 2
1 if no
(1 if no) ~ 'x'
missing in [1]
1 in missing
missing()
missing.x()
'a'.join(missing)
{missing: 1}
missing | string
missing is iterable
missing is sequence
missing is callable
missing | int
missing | float
missing | sum
missing | first
missing | tojson
missing < 1
-missing
missing[1:2]
dict(missing)
users[0].nope
n.nope
none_value.nope
""".strip().split("\n")


def cases():
    for expression in EXPRESSIONS:
        yield "{{ " + expression + " }}", CTX, {}
    for template in STATEMENTS:
        yield template, CTX, {}
    for template in WHITESPACE:
        for options in OPTIONS:
            yield template, CTX, options
    for expression in UNDEFINED:
        for kind in ("lenient", "strict", "chainable", "debug"):
            yield "[{{ " + expression + " }}]", CTX, {"undefined": kind}
    for kind in ("strict", "chainable", "debug"):
        yield "{% for i in missing %}{{ i }}{% else %}e{% endfor %}", CTX, {"undefined": kind}
        yield "{% if missing %}a{% else %}b{% endif %}", CTX, {"undefined": kind}
        yield "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}", CTX, {"undefined": kind}
