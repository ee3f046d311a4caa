"""Templates over columns: (template, adapters or None for all, project quoting)."""
import json

TYPES = ["text", "TEXT", "varchar", "VARCHAR", "character varying", "string", "STRING", "integer", "INTEGER", "int", "int4",
         "INT64", "bigint", "numeric", "NUMERIC", "number", "decimal", "float", "FLOAT64", "double precision", "real", "boolean",
         "timestamp", "date", "long", "LONG", "hugeint", "struct(a int, b struct(c varchar, d decimal(10, 2)))", "record",
         "array", "object(a varchar(134217728))", "decimal(10,2)", "varchar(20)", "json"]

DESCRIPTIONS = TYPES + ["number(38,0)", "numeric(10, 2)", "varchar(16777216) collate 'en-ci-rtrim'", "varchar(x)", "number(1,x)",
                        "number(x,1)", "(x)", "", "a()", "timestamp_ntz(9)", "f(1,2,3)", "array(varchar(134217728))", "vector(float, 3)",
                        "varchar(5) COLLATE 'de' rtrim", "timestamp (6) with time zone"]

CONSTRUCTED = [
    "{% set c = api.Column('Mixed Col', 'varchar', 20) %}{{ c.name }}|{{ c.quoted }}|{{ c.column }}|{{ c.dtype }}|{{ c.data_type }}|{{ c.string_size() }}",
    "{% set c = api.Column('n', 'numeric', none, 10, 2) %}{{ c.data_type }}|{{ c.numeric_precision }}|{{ c.numeric_scale }}|{{ c.char_size }}",
    "{{ api.Column('n', 'NUMERIC', none, 'REPEATED').data_type }}", "{{ api.Column('a\"`b', 'x').quoted }}|{{ api.Column('a', 'x').literal('1') }}",
    "{{ api.Column('a', 'text', 5) }}|{{ [api.Column('a', 'int')] }}|{{ api.Column('a', 'varchar') }}", "{{ api.Column('a') }}",
    "{{ api.Column('a', 'b', nope=1) }}", "{{ api.Column('a', 'b', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16) }}",
    "{{ api.Column(column='a', dtype='int4').is_integer() }}|{{ api.Column('a', 'x') == api.Column('a', 'x') }}",
    "{{ api.Column('a', 'x') == api.Column('b', 'x') }}|{{ api.Column('a', 'x') in [api.Column('a', 'x')] }}",
    "{{ api.Column('a', 'varchar', 5).can_expand_to(api.Column('a', 'varchar', 6)) }}|{{ api.Column('a', 'varchar', 5).can_expand_to(api.Column('a', 'int')) }}",
    "{{ api.Column('a', 'varchar').can_expand_to(api.Column('a', 'text', 1000)) }}|{{ api.Column('a', 'string').can_expand_to(api.Column('b', 'string')) }}",
    "{{ api.Column('a', 'int').string_size() }}", "{{ api.Column('a', 'x').nope }}",
    "{{ api.Column.nope }}|{{ api.Column is callable }}|{{ api.Column('a', 'x') is mapping }}|{{ 'y' if api.Column('a', 'x') }}",
    "{{ api.Column.string_type(12) }}|{{ api.Column.string_type('x') }}|{{ api.Column.string_type(none) }}", "{{ api.Column.string_type() }}",
    "{{ api.Column.numeric_type('numeric', 10, 2) }}|{{ api.Column.numeric_type('number', none, 2) }}|{{ api.Column.numeric_type('x', 0, 0) }}",
    
    "{{ api.Column.create('c', 'string').data_type }}|{{ api.Column.create('c', 'integer').data_type }}|{{ api.Column.create('a\"b', 'x').quoted }}",
    "{{ api.Column.create('c', 'string') }}", "{{ [api.Column('a', 'x'), api.Column('b', 'y')] | map(attribute='name') | join(',') }}",
    "{{ [api.Column('a', 'x'), api.Column('b', 'y')] | map(attribute='quoted') | list }}|{{ api.Column('a', 'x').flatten }}",
    "{{ api.Column('a', 'text').expanded_data_type }}|{{ api.Column('a', 'text').comment }}|{{ api.Column('a', 'text').mode }}|{{ api.Column('a', 'text').fields }}",
    "{{ api.Column('a', 'varchar', 20).string_type(5) }}|{{ api.Column('a', 'x').translate_type('string') }}",
]

OWN = {
    "postgres": [
        "{{ api.Column.translate_type(5) }}", "{{ api.Column.translate_type(none) }}", "{{ api.Column('a', none).data_type }}",
        "{{ api.Column.create('c') }}", "{{ api.Column('a', 'varchar', '30').data_type }}|{{ api.Column('a', 'character', 3).data_type }}",
        "{{ api.Column('a', 'x').is_string }}", "{{ api.Column.numeric_type('numeric') }}",
    ],
    "bigquery": [
        "{{ api.Column('a', 'STRING', none, 'REPEATED') }}|{{ api.Column('a', 'STRING').flatten() }}|{{ api.Column('a', 'record').data_type }}",
        "{{ api.Column('a', 'STRING').mode }}|{{ api.Column('a', 'STRING', mode='required').data_type }}|{{ api.Column('a', 'STRING').fields }}",
        "{{ api.Column('a', 'STRING').char_size }}|{{ api.Column('a', 'STRING', []).fields }}",
    ] + ["{{ api.Column.get_struct_select_expression('col', '%s') }}" % kind for kind in [
        "INT64", "struct<y INT64, x INT64>", "struct<a struct<b INT64, c STRING>, d INT64>", "struct<x INT64> not null", "struct<x INT64>>",
        "struct<a NUMERIC(10, 2), b INT64>", "STRUCT<>", "struct<x", " struct<a array<struct<b int64>>>", "struct<a>", "array<struct<a int64>>"]],
    "snowflake": [
        "{{ api.Column('a', 'VARCHAR', 5, none, none, 'en').expanded_data_type }}|{{ api.Column('a', 'VARCHAR', collation='en').collation }}",
        "{{ api.Column('a', 'ARRAY').is_array() }}|{{ api.Column('a', 'Object(x)').is_object() }}|{{ api.Column('a', 'map').is_map() }}",
        "{{ api.Column.from_description('a', \"VARCHAR(7) COLLATE 'en-ci'\").expanded_data_type }}",
    ],
    "databricks": [
        "{{ api.Column.format_add_column_list([api.Column('a', 'INT'), api.Column('b', 'LONG')]) }}|{{ api.Column.format_remove_column_list([api.Column('a', 'INT')]) }}",
        "{{ api.Column.get_name({'name': 'a b', 'quote': true}) }}|{{ api.Column.get_name({'name': 'a'}) }}",
    ],
    "duckdb": [
        "{{ api.Column('s', 'STRUCT(a INTEGER, b STRUCT(c VARCHAR, d DECIMAL(10, 2)))').flatten() }}|{{ api.Column('s', 'int').flatten() }}",
        "{{ api.Column('s', 'STRUCT(a INTEGER, b VARCHAR)').fields }}|{{ api.Column('s', 'struct(a int)').is_struct() }}",
    ],
}


def cases():
    for kind in TYPES:
        column = "{%% set c = api.Column('c', '%s') %%}{{ c.data_type }}|{{ c.is_string() }}|{{ c.is_number() }}|{{ c.is_float() }}" % kind
        yield column + "|{{ c.is_integer() }}|{{ c.is_numeric() }}|{{ c.string_size() if c.is_string() }}|{{ c }}", None, {}
        yield "{{ api.Column.translate_type('%s') }}|{{ api.Column.create('c', '%s').dtype }}" % (kind, kind), None, {}
    for description in DESCRIPTIONS:
        yield "{%% set c = api.Column.from_description('c', %s) %%}{{ c }}|{{ c.data_type }}" % json.dumps(description), None, {}
    for template in CONSTRUCTED:
        yield template, None, {}
    for name, templates in OWN.items():
        for template in templates:
            yield template, [name], {}
