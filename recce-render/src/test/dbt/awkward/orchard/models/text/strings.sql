select 1 as id /*
{{ 'it''s' }} {{ "double \"quoted\"" }} {{ 'back\\slash' }} {{ 'tab\tnew\nline' }} {{ 'a' 'b' "c" }} {{ 'x' ~ 1 ~ none ~ true ~ 1.5 ~ [1] }}
{{ '%s and %d and %05.1f and %r' % ('s', 3, 2.25, 'r') }} {{ '%(a)s' % {'a': 1} }} {{ '{} {1} {0!r:>5}'.format('p', 'q') if false else '{0} {1} {0!r:>5}'.format('p', 'q') }} {{ '{a:,.2f} {b:04d} {c}'.format(a=1234567.891, b=42, c='c') }}
{{ 'a,b,,c'.split(',') }} {{ 'a b  c'.split() }} {{ 'a-b-c'.rsplit('-', 1) }} {{ ' x '.strip() }}| {{ 'xxaxx'.strip('x') }} {{ 'aXbX'.replace('X', '_', 1) }} {{ 'abc'.startswith(('x', 'a')) }} {{ 'abc'.endswith('bc') }} {{ 'abcabc'.find('c') }} {{ 'abcabc'.rfind('c') }} {{ 'abc'.index('b') }}
{{ 'a_b'.partition('_') }} {{ 'Title Case here'.swapcase() }} {{ 'lower'.capitalize() }} {{ 'x'.join(['1', '2', '3']) }} {{ 'abc'.zfill(6) }} {{ 'ab'.ljust(4, '.') }} {{ 'ab'.rjust(4) }} {{ 'l1\nl2'.splitlines() }} {{ '12'.isdigit() }} {{ 'abc'.isalnum() }} {{ 'Abc'.isupper() }} {{ 'a\tb'.expandtabs(4) }} {{ 'abc'.count('b') }} {{ 'prefix_x'.removeprefix('prefix_') }} {{ 'x_suffix'.removesuffix('_suffix') }}
{{ 'abc'[1] }} {{ 'abcdef'[1:4] }} {{ 'abcdef'[::-2] }} {{ 'abc' * 2 }} {{ 'b' in 'abc' }} {{ 'abc' < 'abd' }} {{ 'a' == "a" }} {{ not 'x' }} {{ '' or 'fallback' }}
*/
