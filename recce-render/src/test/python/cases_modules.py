"""Expressions of our own over the modules that dbt hands to templates; "now" is left out, for it is another each time."""

EXPRESSIONS = r"""
re.match('a(b)?', 'abc').group()
re.match('a(b)(c)', 'abc').groups()
re.match('(?P<x>a)(?P<y>z)?', 'abc').groupdict()
re.match('(?P<x>a)(?P<y>z)?', 'abc').groupdict('-')
re.match('b', 'abc')
re.match('b', 'abc') is none
re.match('a', 'abc')
re.search('b', 'abc').start()
re.search('b', '😀bc').span()
re.search('(b)(z)?', 'abc').group(1, 2)
re.search('(?P<n>b)', 'abc')['n']
re.search('(?P<n>b)', 'abc').end('n')
re.search('b', 'abc').group(3)
re.search('(b)', 'abc').group('nope')
re.fullmatch('ab', 'abc')
re.fullmatch('abc', 'abc').group(0)
re.findall('[a-c]', 'xaybzc')
re.findall('(.)(\\d)', 'a1b2')
re.findall('(\\d)', 'a1b2')
re.findall('x*', 'axb')
re.findall('\\w+', 'héllo wörld_1')
re.findall('\\bfoo\\b', 'foo foobar')
re.findall('a.c', 'abc a\nc')
re.findall('a.c', 'abc a\nc', re.S)
re.findall('^b', 'a\nb', flags=re.M)
re.findall('B', 'abAB', re.I)
re.findall('b$', 'ab\n')
re.findall('[[]', 'a[b')
re.findall('[]a]', ']ab')
re.findall('[^]a]', ']ab')
re.findall('[&&x]', 'a&x')
re.findall('a{', 'a{b')
re.findall('a{2}', 'aaa')
re.findall('a{,2}b', 'aab b')
re.findall('(?i)AB', 'ab')
re.findall('(?#note)a', 'ba')
re.findall('(?:a|b)+', 'abxab')
re.findall('(?<=a)b', 'abcb')
re.findall('a b # c', 'ab', re.X)
re.findall('(?P<q>[\'"])x(?P=q)', '"x" \'x"')
re.findall('\\Aa|b\\Z', 'aab')
re.finditer('a', 'aba') | map(attribute='string') | list
re.finditer('a.', 'abac') | list | length
re.sub('a', 'b', 'banana')
re.sub('a', 'b', 'banana', 2)
re.sub('a', 'b', 'banana', count=1)
re.sub('(a)(n)', '\\2\\1', 'banana')
re.sub('(?P<x>a)', '<\\g<x>>', 'ab')
re.sub('a', '\\g<0>\\g<0>', 'ab')
re.sub('x*', '-', 'abxd')
re.sub('a', '\\n', 'ab')
re.sub('a', '$1', 'ab')
re.sub('\\s+', ' ', 'a  b\t\nc')
re.sub('[^a-zA-Z0-9]', '_', 'a-b c.d')
re.sub('a', '\\1', 'ab')
re.subn('a', 'b', 'aba')
re.split(',', 'a,b,c')
re.split(',', 'a,b,c', 1)
re.split('(,)', 'a,b')
re.split('\\W+', 'a, b; c')
re.split('x*', 'axb')
re.escape('a.b*c d-e_f')
re.compile('a+').sub('x', 'caat')
re.compile('a+').findall('aba')
re.compile('a+').pattern
re.compile('(a)(b)').groups
re.compile('a', re.I).match('A').group()
re.match(re.compile('a'), 'a').group()
re.match('(', 'a')
re.match('[a', 'a')
re.match('*a', 'a')
re.match(5, 'a')
re.match('a', 5)
re.IGNORECASE + 0
datetime.date(2024, 2, 29)
datetime.date(2024, 2, 30)
datetime.date(2024, 13, 1)
datetime.date(0, 1, 1)
[datetime.date(2024, 2, 3)]
datetime.date(2024, 2, 3).isoformat()
datetime.date(2024, 2, 3).strftime('%d.%m.%Y')
datetime.date(2024, 2, 3).weekday()
datetime.date(2024, 2, 3).isoweekday()
datetime.date(2024, 12, 30).isocalendar() | list
datetime.date(2024, 2, 3).replace(day=1)
datetime.date(2024, 2, 3).year + 1
datetime.date(2024, 2, 3) + datetime.timedelta(days=30)
datetime.date(2024, 3, 1) - datetime.timedelta(1)
datetime.date(2024, 3, 1) - datetime.timedelta(hours=1)
datetime.date(2024, 3, 1) - datetime.date(2024, 2, 1)
(datetime.date(2024, 3, 1) - datetime.date(2024, 2, 1)).days
datetime.date(2024, 3, 1) > datetime.date(2024, 2, 1)
datetime.date(2024, 3, 1) == datetime.date(2024, 3, 1)
datetime.date(2024, 3, 1) > 5
datetime.date(2024, 3, 1) + 5
datetime.date.fromisoformat('2024-05-06')
datetime.date.fromisoformat('2024-5-6x')
datetime.date(2024, 2, 3).toordinal()
datetime.date.fromordinal(738919)
datetime.datetime(2024, 1, 2)
datetime.datetime(2024, 1, 2, 3, 4, 5)
datetime.datetime(2024, 1, 2, 3, 4, 5, 678)
datetime.datetime(2024, 1, 2, 25)
[datetime.datetime(2024, 1, 2, 3, 4, 5, 678), datetime.datetime(2024, 1, 2)]
datetime.datetime(2024, 1, 2, 3, 4, 5).isoformat()
datetime.datetime(2024, 1, 2, 3, 4, 5, 6).isoformat()
datetime.datetime(2024, 1, 2, 3, 4).isoformat(' ')
datetime.datetime(2024, 1, 2, 3, 4, 5).isoformat(timespec='minutes')
datetime.datetime(2024, 1, 2, 3, 4, 5, 6789).isoformat(timespec='milliseconds')
datetime.datetime(2024, 1, 2, 3, 4, 5).strftime('%Y-%m-%d %H:%M:%S')
datetime.datetime(2024, 1, 2, 15, 4, 5, 6).strftime('%a %A %b %B %y %j %I %p %f %U %W %w %u %V %G %%')
datetime.datetime(2024, 1, 2, 3, 4, 5).strftime('%-d/%-m %e %D %T %F %R %C %c %x %X %h')
datetime.datetime(2024, 1, 2, 3, 4, 5).strftime('%Q') is string
datetime.datetime(2024, 1, 2, 3).date()
datetime.datetime(2024, 1, 2, 3, 4).time()
[datetime.datetime(2024, 1, 2, 3, 4).time(), datetime.time(1, 2, 3, 4)]
datetime.time(13, 5).isoformat()
datetime.time(13, 5).strftime('%H-%M')
datetime.datetime(2024, 1, 2, 3, 4).hour
datetime.datetime(2024, 1, 2, 3, 4).replace(hour=0, minute=0)
datetime.datetime(2024, 1, 31) + datetime.timedelta(days=1, hours=2)
datetime.datetime(2024, 1, 31) - datetime.datetime(2024, 1, 1, 12)
datetime.datetime(2024, 1, 31) < datetime.datetime(2024, 2, 1)
datetime.datetime(2024, 1, 31) == datetime.datetime(2024, 1, 31)
datetime.datetime.strptime('2024-03-04', '%Y-%m-%d')
datetime.datetime.strptime('04/Mar/24 15:06', '%d/%b/%y %H:%M')
datetime.datetime.strptime('March 4 2024 3 PM', '%B %d %Y %I %p')
datetime.datetime.strptime('2024-03-04T05:06:07.5', '%Y-%m-%dT%H:%M:%S.%f')
datetime.datetime.strptime('2024-03-04 +0130', '%Y-%m-%d %z')
datetime.datetime.strptime('nope', '%Y')
datetime.datetime.strptime('2024 x', '%Y')
datetime.datetime.fromisoformat('2024-05-06')
datetime.datetime.fromisoformat('2024-05-06T07:08:09')
datetime.datetime.fromisoformat('2024-05-06 07:08:09.000010')
datetime.datetime.fromisoformat('2024-05-06T07:08:09+02:00')
datetime.datetime.fromisoformat('nope')
datetime.datetime.combine(datetime.date(2024, 1, 2), datetime.time(3, 4))
datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc)
datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc).isoformat()
datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc).timestamp()
datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc).strftime('%z %Z')
datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc) - datetime.datetime(2024, 1, 2)
datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc) < datetime.datetime(2024, 1, 2)
datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc) == datetime.datetime(2024, 1, 2)
datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone(datetime.timedelta(hours=2))).isoformat()
datetime.datetime(2024, 1, 2, tzinfo=pytz.utc).astimezone(pytz.timezone('Europe/Berlin'))
datetime.datetime(2024, 7, 2, tzinfo=pytz.utc).astimezone(pytz.timezone('America/New_York')).isoformat()
datetime.datetime(2024, 7, 2, tzinfo=pytz.utc).astimezone(pytz.timezone('Europe/Berlin')).strftime('%z %Z')
pytz.timezone('Europe/Berlin').localize(datetime.datetime(2024, 1, 2)).isoformat()
pytz.timezone('Europe/Berlin')
pytz.timezone('europe/berlin') | string
pytz.timezone('Nope/Zone')
pytz.utc
pytz.timezone('UTC')
pytz.utc.localize(datetime.datetime(2024, 1, 2))
pytz.timezone('Europe/Berlin').zone
datetime.timedelta(days=1)
datetime.timedelta(days=-1, hours=5)
datetime.timedelta(weeks=1, minutes=90, milliseconds=5)
datetime.timedelta(seconds=3661)
datetime.timedelta(days=2).total_seconds()
datetime.timedelta(hours=36).days
datetime.timedelta(hours=36).seconds
[datetime.timedelta(1), datetime.timedelta(0), datetime.timedelta(0, 1, 2)]
datetime.timedelta(1) * 2
2 * datetime.timedelta(hours=1)
datetime.timedelta(1) / 2
datetime.timedelta(1) / datetime.timedelta(hours=1)
datetime.timedelta(1) // datetime.timedelta(hours=5)
-datetime.timedelta(1)
datetime.timedelta(1) + datetime.timedelta(2)
datetime.timedelta(1) > datetime.timedelta(hours=23)
datetime.timedelta(1) == datetime.timedelta(hours=24)
datetime.timedelta(1) + 1
'yes' if datetime.timedelta(0) else 'no'
'{:%Y/%m}'.format(datetime.date(2024, 2, 3))
'%s' % datetime.date(2024, 2, 3)
datetime.date(2024, 2, 3) ~ ''
[datetime.date(2024, 2, 3), datetime.date(2023, 2, 3)] | sort | first
{datetime.date(2024, 2, 3): 1}[datetime.date(2024, 2, 3)]
datetime.datetime
itertools.chain([1], 'ab') | list
itertools.chain() | list
itertools.chain.from_iterable(['ab', [1]]) | list
itertools.combinations([1, 2, 3], 2) | list
itertools.combinations('ab', 3) | list
itertools.combinations([1], 0) | list
itertools.combinations_with_replacement('ab', 2) | list
itertools.permutations([1, 2, 3], 2) | list
itertools.permutations('ab') | list
itertools.product([1, 2], 'ab') | list
itertools.product([0, 1], repeat=2) | list
itertools.product() | list
itertools.islice(itertools.count(5), 3) | list
itertools.islice('abcdef', 1, 5, 2) | list
itertools.islice(itertools.cycle('ab'), 5) | list
itertools.islice(itertools.count(1, 3), 2) | list
itertools.repeat('x', 3) | list
itertools.accumulate([1, 2, 3]) | list
itertools.accumulate([1, 2], initial=10) | list
itertools.compress('abcd', [1, 0, 1]) | list
itertools.starmap(range, [(1, 3), (2, 4)]) | map('list') | list
itertools.zip_longest('ab', [1], fillvalue='-') | list
itertools.tee([1, 2]) | map('list') | list
json.dumps({'b': [1, none, true], 'a': 'é'})
json.dumps({'b': 1, 'a': 2}, sort_keys=true)
json.dumps([1, {'a': 2}], indent=2)
json.loads('{"a": [1, 2.5, null, true, "x"]}')
json.loads('{"a": 1}').a
json.loads('1e3')
json.loads('1.6072202223340248e16')
json.loads('nope')
json.dumps(range)
""".strip("\n").split("\n")
