{% set j = fromjson('{"a": [1, 2.5, null, true], "b": {"c": "\u00e9"}}') %}{% set y = fromyaml('a: 1\nb: [x, yes, ~, 2024-01-02]\nc: {d: "e"}\nf: |\n  multi\n  line\n') %}
select 1 as id /*
{{ j }} {{ j.a[1] }} {{ j.b.c }} {{ fromjson('not json', 'dflt') }} {{ fromjson('not json') }} {{ fromjson('[]') }} {{ fromjson('1') + 1 }} {{ fromjson(none, 'none given') if false }}
{{ y }} {{ y.b }} {{ fromyaml('a: [unclosed', 'dflt') }} {{ fromyaml('plain') }} {{ fromyaml('') }} {{ fromyaml('5') }} {{ fromyaml('- a\n- b') }}
{{ tojson({'b': 1, 'a': [1.5, none, true, 'x"y']}) }} {{ tojson({'b': 1, 'a': 2}, sort_keys=true) }} {{ tojson({1: 'int key'}) }} {{ tojson('text') }} {{ tojson((1, 2)) }}
{{ toyaml({'b': [1, {'c': none}], 'a': 'text: with colon', 'd': true, 'e': '5', 'f': 'multi\nline'}) }} {{ toyaml([1, 'a']) }} {{ toyaml({'b': 1, 'a': 2}, sort_keys=true) }} {{ toyaml('x') }} {{ toyaml(none) }} {{ toyaml(this, 'not yaml') }}
{{ set([1, 2, 2, 1]) | list | sort }} {{ set('aab') | sort | join }} {{ set(5, 'not iterable') }} {{ set(5) }} {{ set([[1], [2]], 'unhashable') }} {{ set_strict([1, 1]) | length }} {{ zip([1, 2], ['a', 'b']) | list }} {{ zip([1], 5, default='no zip') }} {{ zip([1], 5) }} {{ zip_strict([1, 2], [3, 4]) | list }} {{ zip() | list }}
{{ local_md5('text') }} {{ local_md5('') }} {{ diff_of_two_dicts({'k': ['a', 'B'], 'L': ['c']}, {'K': ['A'], 'm': ['x']}) }} {{ diff_of_two_dicts({'a': ['x']}, {'a': ['X']}) }} {{ range(3) | list }} {{ dict(a=1, b=[2]) }} {{ dict({'x': 1}, y=2) }} {{ lipsum is defined }} {{ cycler('a', 'b').next() }} {{ joiner(', ')() }}| {{ namespace(a=1).a }}
*/
