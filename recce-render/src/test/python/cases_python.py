"""Expressions of our own that mean the same to Python and to a template: the methods of str, list, dict and set, formatting, numbers."""
import re

TEXTS = ["", "abc", "Hello World", "  pad  ", "a,b,,c", "ÀÉß", "ǆ ﬁx", "straße", "ΑΣ ΣΑΣ", "123", "x1y2", "tab\tnl\n", "😀 hi", "İi", "they're", "-42", "²³", "\u2167", "\u00a0x\u2003", "__a__"]
NO_ARGUMENTS = [
    "capitalize", "casefold", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric",
    "isprintable", "isspace", "istitle", "isupper", "lower", "lstrip", "rstrip", "split", "rsplit", "splitlines", "strip",
    "swapcase", "title", "upper",
]
METHODS = """
'abc'.center(10)
'abc'.center(10, '*')
'abcd'.center(9, '-')
'abc'.center(2)
'abc'.center(10, '**')
'abc'.ljust(6, '.')
'abc'.rjust(6)
'abc'.rjust(6, 'é')
'42'.zfill(5)
'-42'.zfill(5)
'+4'.zfill(5)
'abc'.zfill(2)
'a\\tb\\tc'.expandtabs()
'a\\tb'.expandtabs(4)
'a\\nb\\tc'.expandtabs(tabsize=2)
'abcabc'.count('b')
'abcabc'.count('')
'aaaa'.count('aa')
'abcabc'.count('b', 2)
'abcabc'.count('b', 0, 2)
'abc'.find('c')
'abc'.find('z')
'abcabc'.find('b', 2)
'abcabc'.find('b', -2)
'abcabc'.find('', 3)
'abc'.find('', 10)
'😀b'.find('b')
'abcabc'.rfind('b')
'abcabc'.rfind('b', 0, 4)
'abc'.rfind('z')
'abc'.index('b')
'abc'.index('z')
'abc'.rindex('c')
'abc'.startswith('a')
'abc'.startswith(('x', 'a'))
'abc'.startswith('b', 1)
'abc'.startswith('')
'abc'.startswith('', 4)
'abc'.startswith(1)
'abc'.endswith('bc')
'abc'.endswith(('x', 'c'))
'abc'.endswith('b', 0, 2)
'a,b,c'.split(',')
'a,b,c'.split(',', 1)
'a,b,c'.split(',', 0)
'a,b,c'.split(',', -1)
'a  b c '.split()
'a  b c '.split(None, 1)
' a b '.split(' ')
''.split()
''.split(',')
'abc'.split('')
'a b'.split(sep=' ', maxsplit=1)
'a,b,c'.rsplit(',', 1)
'a b c'.rsplit(None, 1)
' a b c '.rsplit(maxsplit=1)
'a--b--c'.rsplit('--', 1)
'a\\nb\\r\\nc\\x0bd\\x85e\\u2028f'.splitlines()
'a\\nb\\n'.splitlines(True)
'a\\n\\nb'.splitlines(keepends=True)
'a=b=c'.partition('=')
'abc'.partition('=')
'a=b=c'.rpartition('=')
'abc'.rpartition('=')
'abc'.partition('')
'aXbXc'.replace('X', '--')
'aaa'.replace('a', 'b', 2)
'aaa'.replace('a', 'b', 0)
'abc'.replace('', '-')
'abc'.replace('', '-', 2)
'abc'.replace('b', '')
'abc'.replace('z', 'y')
'abc'.replace(1, 2)
'xxabcxx'.strip('x')
'xyabcyx'.strip('xy')
'abc'.lstrip('ab')
'abc'.rstrip('bc')
'abc'.strip('')
'abc'.strip(None)
'abc'.strip(1)
'prefix-x'.removeprefix('prefix-')
'prefix-x'.removeprefix('no')
'x.txt'.removesuffix('.txt')
'x.txt'.removesuffix('')
','.join(['a', 'b'])
','.join('abc')
''.join([])
','.join(('a',))
','.join({'k': 1})
','.join([1])
','.join(5)
'abc'.translate({97: 'x', 98: None, 99: 100})
'abc'.maketrans('ab', 'xy')
'abc'.maketrans({'a': 1, 98: 'z'})
'abc'.maketrans('ab', 'xy', 'c')
'abc'.maketrans('a', 'xy')
'abc'.upper().center(7, '_').replace('_', '.')
'abc'[1]
'abc'[-1]
'😀bc'[1]
'abcdef'[1:4]
'abcdef'[::2]
'abcdef'[::-2]
'abcdef'[4:1:-1]
'abcdef'[-100:100]
'abcdef'[5:2]
'abc'[::0]
'abc' * 0
'b' in 'abc'
'' in 'abc'
'abc' < 'abd'
'abc' < 'ab'
'Z' < 'a'
'é' > 'z'
'\\ud7ff' < '😀'
'\\uffff' < '😀'
[1, 2, 3].index(3)
[1, 2, 3].index(9)
[1, 2, 1].index(1, 1)
[1, 2, 1].count(1)
[1, 2].copy()
[3, 1, 2].pop()
[3, 1, 2].pop(0)
[3, 1, 2].pop(-2)
[3].pop(5)
[].pop()
[1].append(2)
[2, 1].sort()
[2, 'a'].sort()
[1].extend([2])
[1].extend(5)
[1].insert(0, 2)
[1].remove(1)
[1].remove(2)
[1, 2].reverse()
[1].clear()
[1, 2, 3][1:]
[1, 2, 3][::-1]
[1] * 3
[1, [2]] == [1, [2]]
[1, 2] < [1, 2, 0]
[1, 2] > [1, 'a']
(1, 2).count(2)
(1, 2).index(2)
(1, 2).index(3)
(1, 2) + (3,)
(1, 2) * 2
(1, 2, 3)[::2]
{'a': 1}.get('a')
{'a': 1}.get('b')
{'a': 1}.get('b', 2)
{'a': 1}.pop('a')
{'a': 1}.pop('b', 5)
{'a': 1}.pop('b')
{'a': 1, 'b': 2}.popitem()
{}.popitem()
{'a': 1}.setdefault('a', 5)
{'a': 1}.setdefault('b', 5)
{'a': 1}.setdefault('b')
{'a': 1}.update({'b': 2})
{'a': 1}.update(b=2)
{'a': 1}.update([('b', 2)])
{'a': 1}.update([1])
{'a': 1}.update(5)
{'a': 1}.copy()
{'a': 1}.clear()
{'a': 1}.keys()
{'a': 1}.values()
{'a': 1}.items()
{}.fromkeys([1, 2])
{}.fromkeys('ab', 0)
{'a': 1}.keys() == {'a': 2}.keys()
{'a': 1, 'b': 2} == {'b': 2, 'a': 1}
{1: 2}.get(1.0)
{1: 2}.get(True)
{'a': 1}.get([])
(5).bit_length()
(255).bit_count()
(-255).bit_length()
(0).bit_length()
(5).conjugate()
(5).as_integer_ratio()
(0.75).as_integer_ratio()
(-1.5).as_integer_ratio()
(1.0).is_integer()
(1.5).is_integer()
(1.5).hex()
(0.1).hex()
(0.0).hex()
(-2.5).hex()
(5).real
(5).imag
(5).numerator
(5).denominator
(1.5).real
""".strip().split("\n")

PERCENT_VALUES = {
    "d": ["0", "5", "-5", "12345678901234567890", "3.99", "-3.99", "True"],
    "x": ["255", "-255", "0"], "X": ["48879"], "o": ["8", "-8"], "i": ["7"], "u": ["-7"],
    "f": ["0", "1", "-1.5", "3.14159", "1e10", "1e-10", "2.5", "1e300"], "F": ["1.5"],
    "e": ["0", "12345.678", "-0.00012", "1e100"], "E": ["12345.678"],
    "g": ["0", "100000", "1000000", "0.0001", "0.00001", "3.14159", "1e20", "-2.50"], "G": ["1e-10"],
    "s": ["'abc'", "5", "None", "[1]", "1.50"], "r": ["'abc'", "'é'"], "a": ["'é'", "'😀'"], "c": ["'x'", "97", "128512"],
}
PERCENT_FLAGS = ["", "10", "-10", "010", "+", " ", "#", ".3", "10.2", "-10.1", "+08.2", "#10.0", ".0"]
PERCENT = """
'%s %s' % ('a', 'b')
'%s' % ('a',)
'%s' % ('a', 'b')
'%s %s' % ('a',)
'%s %s' % 'a'
'no' % ()
'no' % 5
'no' % [1]
'no' % {}
'%s' % [1, 2]
'%s' % {'a': 1}
'%(a)s %(b)d' % {'a': 'x', 'b': 2}
'%(a)s' % {}
'%(a)s' % 5
'%(a' % {'a': 1}
'%(a)' % {'a': 1}
'%' % 5
'%%' % ()
'100%%' % ()
'%d%%' % 5
'%y' % 5
'%d' % 'a'
'%x' % 1.5
'%f' % 'a'
'%c' % 'ab'
'%c' % -1
'%*d' % (5, 42)
'%-*d|' % (5, 42)
'%.*f' % (2, 3.14159)
'%*d' % ('a', 1)
'%ld' % 5
'%hd' % 5
'%5s|%-5s|' % ('ab', 'cd')
'%.2s' % 'abc'
'%5.1s|' % 'abc'
'%s' % None
'%s' % (None,)
'%r' % 'a\\'b'
'%.0f' % 0.5
'%.0f' % 1.5
'%.0f' % 2.5
'%.2f' % 2.675
'%.1f' % 0.25
'%.30f' % 0.1
'%f' % 1e400
'%5f' % (1e400 - 1e400)
'%+f' % -1e400
'%g' % 1e16
'%#g' % 1
'%#x' % 255
'%#o' % 8
'%+d' % 5
'% d' % 5
'%+ d' % 5
'%05d' % -3
'%-05d|' % 3
'%.5d' % 3
'%8.5d' % -3
'%(a)5.2f|%(a)-8s|' % {'a': 1.5}
""".strip().split("\n")

SPEC_VALUES = ["0", "5", "-5", "1234567", "-1234567.891", "0.5", "1e20", "3.0", "True", "'abc'", "12345678901234567890"]
SPECS = [
    "", "10", "<10", ">10", "^10", "=10", "*^11", "010", "+", "-", " ", "d", "n", "x", "X", "#x", "#010x", "b", "#b", "o", "#o", "c",
    "e", ".2e", "E", "f", ".1f", ".0f", "#.0f", "g", ".3g", "G", "%", ".1%", ",", "_", ",.2f", "_x", ",d", "+,", "015,", "s", "10s",
    ".2", ".2s", "*<8", "é>8", "z.0f", "10.3f", "<010", "q", "5.", ",s", "=5s", "+s",
]
FORMAT = """
'{}'.format(1)
'{} {}'.format(1, 'a')
'{0} {1} {0}'.format('a', 'b')
'{a} {b}'.format(a=1, b=[2])
'{0.real}'.format(5)
'{a[b]}'.format(a={'b': 1})
'{a[0]}'.format(a=[7])
'{0[1][0]}'.format([1, [2]])
'{!r}'.format('a')
'{!s}'.format('a')
'{!a}'.format('é')
'{!x}'.format(1)
'{!r:>6}'.format('a')
'{{}}'.format()
'{{{}}}'.format(1)
'{'.format()
'}'.format()
'{}'.format()
'{0} {}'.format(1, 2)
'{} {0}'.format(1, 2)
'{a}'.format()
'{1}'.format(1)
'{:{}}'.format('a', 5)
'{:{w}.{p}f}'.format(3.14159, w=8, p=2)
'{:{a}{b}}'.format('x', a='>', b='5')
'{:>{w}}|'.format('a', w=4)
'{0:}'.format(5)
'{:5}|{:<5}|{:^5}|{:>5}'.format(1, 2, 3, 4)
'{:,}'.format(1234567.89)
'{:08.3f}'.format(-3.14159)
'{}'.format(None)
'{:5}'.format(None)
'{:d}'.format('a')
'{:s}'.format(5)
'{:.2f}'.format('a')
'{:c}'.format(65)
'{:%}'.format(0.256)
'{:x}'.format(1.5)
'{:.3}'.format('abcdef')
'{:.3}'.format(3.14159)
'{:.3}'.format(31415.9)
'{:10.4}|'.format(1e10)
'{:}'.format(1e16)
'{:e}'.format(12345)
'{:+}'.format(5)
'{: }'.format(5)
'{:=+8}'.format(5)
'{:*=8}'.format(-5)
'{:0=8}'.format(-5)
'{:,}'.format(True)
'{:_b}'.format(1023)
'{:,b}'.format(5)
'{:,_}'.format(5)
'{a}'.format_map({'a': 1})
""".strip().split("\n")

NUMBERS = """
0.1 + 0.2
1e16
1e15
123456789012345680.0
1e22
1e23
5e-324
1.7976931348623157e308
2.2250738585072014e-308
0.0001
0.00001
100.0
-0.0
1.0 / 3
2 / 3
10 / 4
7 // 2
-7 // 2
7 // -2
7 % -3
-7 % 3
7.5 // 2
-7.5 // 2
7.5 % -2
-0.5 % 1
1e300 * 1e10
2 ** 64
2 ** 0.5
2 ** -2
(-2) ** 3
0 ** 0
0.0 ** 0
1 ** 1000000
(-1) ** 1000001
10 ** 25 / 10 ** 5
(10 ** 400) / (10 ** 399)
10 ** 400 / 3
9007199254740993 / 1
3 * 1.1
1 / 49 * 49
10 ** 18 / 7
2e-3
2.0 ** -1017
2.0 ** -44
2.0 ** 1000
1.0e23 / 3
4.35 * 100
1.1 + 2.2
True + True
True * 5
-True
1 == True
1 == 1.0
2 ** 53 == 2.0 ** 53
2 ** 53 + 1 == 2.0 ** 53
10 ** 30 > 1e29
1 < 1.5 < 2
1 if 0.0 else 2
1e400
-1e400
1e400 - 1e400
1e400 == 1e400
1e400 > 10 ** 400
(1e400 - 1e400) == (1e400 - 1e400)
""".strip().split("\n")


def expressions():
    for text in TEXTS:
        for method in NO_ARGUMENTS:
            yield repr(text) + "." + method + "()"
    yield from METHODS
    for conversion, values in PERCENT_VALUES.items():
        for flag in PERCENT_FLAGS:
            for value in values:
                yield f"'%{flag}{conversion}' % ({value},)"
    yield from PERCENT
    for value in SPEC_VALUES:
        for spec in SPECS:
            yield "'{:" + spec + "}'.format(" + value + ")"
    yield from FORMAT
    yield from NUMBERS


def answer(expression):
    try:
        return {"output": repr([eval(expression)])}
    except Exception as error:
        return {"error": {"type": type(error).__name__, "message": as_the_sandbox_says(str(error))}}


def as_the_sandbox_says(message):
    """str.format of the sandbox is string.Formatter, which has words of its own."""
    message = re.sub(r"Replacement index \d+ out of range for positional args tuple", "tuple index out of range", message)
    return message.replace(
        "cannot switch from automatic field numbering to manual field specification",
        "cannot switch from manual field specification to automatic field numbering",
    )


def template(expression):
    return "{{ [" + expression + "] }}"
