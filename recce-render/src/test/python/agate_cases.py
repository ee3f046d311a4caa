"""Query results and template expressions over them, for make_agate.py."""

# a value is JSON's, or {"kind": "text"} for what JSON does not have
RESULTS = {
    "people": {
        "columns": ["id", "name", "score", "born", "seen", "ok"],
        "rows": [
            [1, "Ann", {"decimal": "1.50"}, {"date": "2024-02-29"}, {"datetime": "2024-01-02T03:04:05"}, True],
            [2, "bob", {"decimal": "10"}, {"date": "1999-12-31"}, {"datetime": "2024-01-02T03:04:05.678901"}, False],
            [3, None, None, None, None, None],
            [2, "Ann", {"decimal": "-0.25"}, {"date": "2024-02-29"}, {"datetime": "1970-01-01T00:00:00"}, True],
        ],
    },
    "numbers": {
        "columns": ["i", "f", "mixed", "big", "flag"],
        "rows": [
            [0, {"float": "0.1"}, 1, {"int": "123456789012345678901234567890"}, 1],
            [-5, {"float": "1e+16"}, {"decimal": "2.5"}, 7, True],
            [7, {"float": "2.0"}, {"float": "1e-07"}, None, False],
        ],
    },
    "texts": {
        "columns": ["a", "b", "t", "z", "zone"],
        "rows": [
            ["005", 1, {"time": "12:30:00"}, {"float": "nan"}, {"datetime": "2024-01-02T03:04:05+00:00"}],
            ["", "null", {"time": "01:02:03.000004"}, {"float": "inf"}, {"datetime": "2024-01-02T03:04:05+02:00"}],
            ["it's \u00e9 \"q\"\n", {"decimal": "1.0"}, None, {"float": "-inf"}, None],
            ["null", {"date": "2024-01-01"}, None, {"float": "-0.0"}, None],
            ["x", True, None, None, None],
            ["y", {"float": "2.5"}, None, None, None],
        ],
    },
    "twice": {"columns": ["a", "a", "a_2", "", "b"], "rows": [[1, 2, 3, 4, 5], [6, 7, 8, 9, None]]},
    "methods": {"columns": ["values", "keys", "count", "x"], "rows": [["v", "k", 3, None]]},
    "times": {"columns": ["d"], "rows": [[{"date": "2024-01-01"}], [{"datetime": "2024-01-02T00:00:01"}]]},
    "nulls": {"columns": ["n", "m"], "rows": [[None, 1], [None, None]]},
    "none": {"columns": ["n", "text_column_name"], "rows": []},
    "nothing": {"columns": [], "rows": []},
    "one": {"columns": ["?column?"], "rows": [[42]]},
}

# each with each, and alone
DECIMALS = ["0", "1.50", "-2", "0.125", "1E+3", "-7.0", "33333333333333333333.33333333", "1E-10"]
RESULTS["decimals"] = {"columns": ["d%d" % i for i in range(len(DECIMALS))], "rows": [[{"decimal": d} for d in DECIMALS]]}
OPERATORS = ["+", "-", "*", "/", "//", "%", "==", "<"]

# of every result
COMMON = """
t
t | string | length
t.column_names
t.columns | length
t.columns | map(attribute='name') | list
t.columns | map(attribute='index') | list
t.columns.keys()
t.columns
t.rows
t.rows | length
t.rows.keys()
t.rows.values()
t | length
t | count
t.rows | list
t | list
t.rows[0]
t.rows[-1]
t.rows[9]
t[0]
t[0][0]
t[0].values()
t[0].keys()
t[0].items()
t[0].dict()
t.columns[0]
t.columns[0].values()
t.columns[0][0]
t.columns[0][0] | string
t.columns[0].keys()
t.columns[0].name
t.columns[-1].values()
t.columns[99]
t.columns['nope']
t.columns.get('nope')
t.columns.get('nope', 'x')
t.columns.nope
t.row_names
t.nope
t is iterable
t is sequence
t is mapping
t.rows is sequence
t.columns is defined
t is none
not t
not t.rows
'yes' if t else 'no'
t.print_table()
t.print_structure()
t.limit(1)[0]
t.limit(1) | length
t.limit(0) | length
t.limit(1, 3) | list
t.limit(0, 9, 2) | length
t[0:2] | length
t.rows[1:] | length
t.rows[::-1]
t.columns[0][:2]
t.columns | map(attribute='data_type') | list | length
t.rows | first
t.rows | last
t | first
t | last
t.rows | reverse | list
t | reverse | list
t.rows | map('first') | list
t.rows | map(attribute=0) | list
t.rows | batch(2) | list
t.rename(t.column_names | map('upper')).column_names
t.rename(t.column_names | map('upper')).rows[0]
t.rename(t.column_names | map('upper')).rows[0].keys()
t.rename(t.column_names)
t.rename({'id': 'nr', 'n': 'm2'}).column_names
t.rename(['only'])
t.rename([]).column_names
t.rename()
t.exclude('id').column_names
t.exclude(['a', 'name']).column_names
t.exclude([])
t.distinct() | length
t.column_types | length
t.rows == t.rows
t == t
t.columns[0] == t.columns[0].values() | list
t.find('x')
t.select()
t.select('nope')
t.rename(1)
t.limit('a')
t.rows.items()
t.rows.dict()
t.rows.get(0)
t.rows.get('a', 'b')
t.rows['a']
t.rows.a
t.columns.items() | map('first') | list
t.columns.values() | length
t.columns.count(1)
t.columns.dict() | list
t.columns.index(7)
t.columns()
t()
t.rows + t.rows
t + 1
t.rows < t.rows
t.columns[0] | join(',')
t.columns[0] | map('string') | join('|')
t.columns[0].values() | count > 0
t.columns[0].values_without_nulls()
t.columns[0].values_sorted()
t.columns[0].values_without_nulls_sorted()
t.columns[-1].values_without_nulls() | length
t.columns[0] | length
1 in t.columns[0]
'Ann' in t.columns[1]
t.columns[0].values() | list | tojson
t[0] | list | length
t.rows | map(attribute='id') | list
t.rows | sort(attribute=0) | map('first') | list
t.group_by(0) | length
t.group_by(0).keys()
t.group_by(0)
t.group_by(99)
t.group_by('nope')
t.order_by(0) | map('first') | list
t.order_by(0, reverse=True) | map('first') | list
t.where(1)
t.columns[0].data_type.jsonify(t.columns[0][0])
t.columns[0].data_type.csvify(t.columns[0][0])
t.columns[0].data_type.csvify(none)
""".strip().split("\n")

# of one result
OWN = {
    "people": """
t.columns['name'].values()
t.columns.name.values()
t.columns.get('name').values() | list
t.columns.name[0]
t.rows[0]['name']
t.rows[0].name
t[0]['id'] + 1
t[0].id == 1
t[2].name is none
t[0].get('name')
t[0].get('nope')
t[0].get('nope', 'std')
t[0].get('nope', default='')
t[0]['nope']
t[0].nope is defined
t[0][1.5]
t[0][true]
t[0][none]
t[0][[1]]
t[0][9]
t[0][-2]
t[0] | list
t[0] | map('string') | list
t[0].dict()['score']
t[0].values()[0]
t[0].keys()[1:]
t[0].items()[0]
t[0].count('Ann')
t[0].index('Ann')
t[0].index('zzz')
t[0] == t[0]
t[0] == t[1]
t[0] != t[1]
t[0] == [1]
t[0] in t.rows
'Ann' in t[0]
t.columns['score'].values() | map('float') | list
t.columns['score'][0]
t.columns['score'][0] + 1
t.columns['score'][0] * 2
t.columns['score'][0] / 3
t.columns['score'][0] // 1
t.columns['score'][0] % 1
t.columns['score'][3] // 2
t.columns['score'][3] % 2
2 - t.columns['score'][0]
7 // t.columns['score'][0]
7 / t.columns['score'][0]
1 / (t.columns['score'][0] - t.columns['score'][0])
(t.columns['score'][0] - t.columns['score'][0]) / 0
t.columns['score'][0] ** 2
-t.columns['score'][0]
+t.columns['score'][3]
t.columns['score'][0] + 1.5
t.columns['score'][0] + 'a'
t.columns['score'][0] ~ 'a'
t.columns['score'][0] == 1.5
t.columns['score'][0] == 1
t.columns['score'][1] == 10
10 == t.columns['score'][1]
10 in t.columns['score']
t.columns['score'][1] in [10, 11]
t.columns['score'][0] == 'a'
t.columns['score'][0] < 2
2 > t.columns['score'][0]
1.25 < t.columns['score'][0]
t.columns['score'][0] > 'a'
'a' > t.columns['score'][0]
t.columns['score'][0] | int
t.columns['score'][3] | int
t.columns['score'][0] | float
t.columns['score'][0] | round
t.columns['score'][0] | round(1)
t.columns['score'][3] | round(1)
t.columns['score'][0] | round(0, 'ceil')
t.columns['score'][0] | round(1, 'floor')
t.columns['score'][3] | abs
t.columns['score'][0] | string
t.columns['score'][0] | tojson
t.columns['score'][0] is number
t.columns['score'][0] is float
t.columns['score'][0] is integer
t.columns['score'][0] is string
t.columns['score'][0] is sameas(1)
{t.columns['score'][1]: 'ten'}[10]
t.columns['score'].values_without_nulls() | sum
t.columns['score'].values_without_nulls() | max
t.columns['score'].values_without_nulls() | min
t.columns['score'].values_without_nulls() | sort
t.columns['score'].values_without_nulls() | unique | list
t.columns['score'].values() | list
'%s' % t.columns['score'][0]
'%d' % t.columns['score'][0]
'%.1f' % t.columns['score'][0]
'%x' % t.columns['score'][0]
'{}'.format(t.columns['score'][0])
'{:.1f}'.format(t.columns['score'][0])
'{!r}'.format(t.columns['score'][0])
range(t.columns['score'][1])
range(t.columns['id'][1]) | list
'yes' if t.columns['score'][0] else 'no'
t.columns['born'][0]
t.columns['born'].values()
t.columns['born'][0].strftime('%Y/%m/%d')
t.columns['born'][0].year
t.columns['born'][0] < t.columns['born'][1]
t.columns['seen'].values()
t.columns['seen'][0] | string
t.columns['seen'][1].strftime('%Y-%m-%d %H:%M:%S.%f')
t.columns['seen'][0].isoformat()
t.columns['ok'].values()
t.columns['ok'][0] | string | lower
t.rows | map(attribute='name') | list
t.rows | selectattr('name', 'equalto', 'Ann') | list | length
t.rows | rejectattr('name', 'none') | map(attribute='id') | list
t.rows | sort(attribute='id') | map(attribute='id') | list
t.rows | groupby('id') | map('first') | list
t.rows | map(attribute='score') | reject('none') | sum
t.rows | tojson
t[0] | tojson
t | tojson
t.select('name')
t.select('name').rows[0]
t.select('name').rows[0].keys()
t.select(['score', 'id']).rows[0]
t.select(['score', 'id']).rows[0].keys()
t.select(('score', 'id')).rows[0].keys()
t.select(('score', 'id')).columns['id'].values()
t.select(['id', 'id']).column_names
t.exclude('name').rows[0]
t.exclude(['name', 'score', 'born', 'seen', 'ok']).rows | list
t.rename(['a', 'b', 'c', 'd', 'e', 'f']).rows[0].b
t.rename(['a', 'a', '', 'd', none, 'f']).column_names
t.rename(['a', 1, 'c', 'd', 'e', 'f'])
t.rename({'id': 'nr'}).rows[0].nr
t.rename(column_names={'id': 'nr'}).columns['nr'].values()
t.order_by('name') | map(attribute='name') | list
t.order_by('name', reverse=true) | map(attribute='name') | list
t.order_by(['name', 'id']) | map(attribute='id') | list
t.order_by(['score', 'id'], true) | map(attribute='id') | list
t.order_by('nope')
t.distinct('name') | map(attribute='id') | list
t.distinct(['name', 'born']) | length
t.group_by('name').keys()
t.group_by('name') | length
t.group_by('name')['Ann'] | length
t.group_by('name')[0].rows[0].id
t.group_by('name').key_name
t.group_by('name').column_names
t.group_by('name', key_name='k').key_name
t.group_by('name').items() | map('first') | list
t.group_by('name').get('Ann').columns['id'].values()
t.group_by('score').keys()
t.group_by('id').keys()
t.limit(none) | length
t.limit(-1) | length
t.columns['name'].values_distinct() | length
t.columns['id'].values_distinct()
t.columns['id'] | sum
t.columns['id'] | max
t.columns['name'].data_type.jsonify(1)
t.columns['born'].data_type.jsonify(t.columns['born'][0])
t.columns['seen'].data_type.jsonify(t.columns['seen'][0])
t.columns['seen'].data_type.csvify(t.columns['seen'][1])
t.columns['score'].data_type.jsonify(t.columns['score'][0])
t.columns['score'].data_type.csvify(t.columns['score'][0])
t.columns['ok'].data_type.jsonify(true)
t.columns['ok'].data_type.csvify(true)
t.columns['id'].data_type.jsonify(5)
t.columns['id'].data_type.jsonify(none)
t.columns['id'].data_type.csvify(5)
""",
    "numbers": """
t.columns['f'].values()
t.columns['f'] | map('string') | list
t.columns['f'][0] * 3
t.columns['f'][1] + 1
t.columns['f'][1] | int
t.columns['f'][2] | int
t.columns['f'][1] == 10000000000000000
t.columns['f'][0] == 0.1
t.columns['mixed'].values()
t.columns['mixed'][2] * t.columns['mixed'][2]
t.columns['mixed'][0] / t.columns['f'][0]
t.columns['f'][1] * t.columns['f'][1] * t.columns['f'][1]
t.columns['f'][0] / 7
t.columns['f'][1] / 7
1 / t.columns['f'][1]
t.columns['f'][1] // t.columns['mixed'][2]
t.columns['f'][1] % 7
-7 // t.columns['f'][2]
-7 % t.columns['f'][2]
t.columns['big'].values()
t.columns['big'][0] + 1
t.columns['f'][0] + t.columns['big'][0]
t.columns['f'][0] * t.columns['big'][0]
t.columns['flag'].values()
t.columns['f'][0].normalize()
t.columns['f'][2].normalize()
(t.columns['f'][2] / 3).quantize(t.columns['f'][0])
t.columns['f'][2].is_nan()
t.columns['f'][1] ** 3
t.columns['f'][1] | round(2)
t.columns['f'][0] | round
t.columns['i'] | sum
t.columns['i'].values() | sort
""",
    "texts": """
t.columns['a'].values()
t.columns['b'].values()
t.columns['t'].values()
t.columns['z'].values()
t.columns['z'] | map('string') | list
t.columns['z'][0] == t.columns['z'][0]
t.columns['z'][1] > 5
t.columns['z'][2] < 5
t.columns['z'][3] == 0
t.columns['z'][3] | int
t.columns['z'][1] | float
t.columns['z'][1] | int
t.columns['zone'].values()
t.columns['zone'] | map('string') | list
t.columns['zone'][0] == t.columns['zone'][1]
t.columns['zone'][0].strftime('%Y-%m-%dT%H:%M:%S%z')
t.columns['a'] | join('|')
""",
    "twice": """
t.rows[0]['a']
t.rows[0]['a_2']
t.rows[0]['a_2_2']
t.rows[0].values()
t.rename(['x', 'x', 'x', 'x', 'x']).column_names
""",
    "methods": """
t.rows[0]['values']
t.rows[0].values()
t.rows[0]['keys']
t.rows[0].count('v')
t.columns['count'].values()
t.columns.values() | length
t.columns.x.values()
""",
    "times": "t.columns['d'].values()",
    "nulls": "t.columns['n'].values()\nt.columns['n'].values() | select | list\nt[1].m is none\nt.columns['n'].values_sorted()",
    "none": "t.columns['n'].values()\nt.columns[1].name\nt.group_by('n').keys()\nt.order_by('nope') | length",
    "one": "t.columns[0].values()[0]\nt.rows[0]['?column?']\nt.columns[0][0] + 1\nt[0][0] | int",
    "nothing": "t.columns.values()",
}

OWN["decimals"] = "\n".join(
    ["t[0].d%d %s t[0].d%d" % (a, operator, b)
     for a in range(len(DECIMALS)) for b in range(len(DECIMALS)) for operator in OPERATORS]
    + [form % ("t[0].d%d" % a) for a in range(len(DECIMALS)) for form in [
        "-%s", "+%s", "%s | abs", "%s | int", "%s | float", "%s | round", "%s | round(2)", "%s | round(-1)", "%s | round(1, 'ceil')",
        "%s | round(0, 'floor')", "[%s]", "3 - %s", "3 * %s", "7 %% %s", "%s ** 2", "'%%.3f' %% %s", "'%%d' %% %s", "%s.normalize()",
        "'{:.2f}'.format(%s)", "{1000: 'k', 1.5: 'f', 0.125: 'e', -2: 'm', 0: 'z'}[%s]", "%s in [1000, 1.5, 0]", "%s and 'true'"]])

# templates of one result, with a macro or a loop
TEMPLATES = {
    "people": [
        "{% for row in t %}{{ row.id }}:{{ row['name'] }};{% endfor %}",
        "{% for row in t.rows %}{{ loop.index }}/{{ loop.length }}{{ row[1] }},{% endfor %}",
        "{% for column in t.columns %}{{ column.name }}={{ column.values()[0] }};{% endfor %}",
        "{% for name, column in t.columns.items() %}{{ name }}={{ column[0] }};{% endfor %}",
        "{% for key, value in t[0].items() %}{{ key }}={{ value }};{% endfor %}",
        "{% for id, name, score, born, seen, ok in t %}{{ id }}{{ name }};{% endfor %}",
        "{% for a, b in t %}{{ a }}{% endfor %}",
        "{% for value in t.columns['name'] %}{{ value }};{% endfor %}",
        "{% for g in t.group_by('name') %}{{ g.columns['id'].values() }}{{ g.key_name }};{% endfor %}",
        "{% for k, g in t.group_by('name').items() %}{{ k }}={{ g | length }};{% endfor %}",
        "{% macro young(row) %}{{ 'x' if row.id > 1 }}{% endmacro %}{{ t.where(young) | map(attribute='id') | list }}",
        "{% macro young(row) %}{{ 'x' if row.id > 1 }}{% endmacro %}{{ t.find(young) }}",
        "{% macro no(row) %}{% endmacro %}{{ t.find(no) }}{{ t.where(no) | length }}",
        "{% macro n(row) %}{{ row.name }}{% endmacro %}{{ t.order_by(n) | map(attribute='name') | list }}",
        "{% macro n(row) %}{{ row.name }}{% endmacro %}{{ t.distinct(n) | length }}",
        "{% macro n(row) %}{{ row.name }}{% endmacro %}{{ t.group_by(n).keys() }}{{ t.group_by(n).key_name }}",
        "{% set r = t.rename(t.column_names | map('upper')) %}{{ r.columns['ID'].values() }}{{ r.ID }}",
        "{% set d = {} %}{% for row in t %}{% do d.update({row.id: row.name}) %}{% endfor %}{{ d }}",
        "{% set x = t.columns[0].values() %}{% do x.append(1) %}",
        "{% do t.rows.append(1) %}",
        "{% set ns = namespace(x=t[0].score) %}{% set ns.x = ns.x + 1 %}{{ ns.x }}",
        "{% set a, b = t[0].values()[:2] %}{{ a }}{{ b }}",
    ],
}
