"""The profiles that dbt is asked about: name, profiles.yml, and what else is not as usual."""

POSTGRES = {
    "type": "postgres",
    "host": "localhost",
    "port": "5432",
    "user": "me",
    "password": "secret",
    "dbname": "shop",
    "schema": "dev",
}
PEM = "-----BEGIN PRIVATE KEY-----%sMIIabc%sdef==%s-----END PRIVATE KEY-----%s"

SCALARS = [
    "yes", "No", "on", "OFF", "y", "n", "true", "True", "TRUE", "tRue", "null", "Null", "NULL", "~", "", "''", '""',
    "010", "0o10", "0x1F", "0X1F", "1_000", "1:30", "190:20:30", "190:20:30.15", "1e3", "1.0e+3", "1.5", ".5", "5.", "+1",
    "-1", "5_432", "+0b101", "0b101", "0b", "089", "0777", "08", "1__0", "_1", ".inf", "-.INF", ".nan", ".NaN", "12e03",
    "6.8523015e+5", "685_230.15", "2024-01-01", "9999-99-99", "2024-13-01", "2024-02-30", "2024-1-1",
    "2024-01-01T00:00:00Z", "2001-12-14 21:59:43.10 -5", "2001-12-14t21:59:43.10-05:00", "2024-01-01 25:00:00",
    "2024-01-01T10:20", "0000-01-01", "2024-01-01 10:20:30", "2024-01-01 10:20:30.123456789",
    '!!str 5', '!!int "5"', '!!int "x"', '!!float "1"', '!!bool "yes"', '!!null ""', "!!binary aGk=", "!!foo x", "!foo x",
    '"\\x41\\u00e9"', '"a\\tb"', "'it''s'", '"line\\\n  two"', "two\n      words", "'two\n\n      words'", "|\n      a\n      b\n",
    "|-\n      a", ">\n      a\n      b", ">-\n      a\n\n      b", "|+\n      a\n\n", "@x", "`x`", "%x", "*x", "&x y", "? x",
    "-x", "- x", "[1, 2]", "{a: 1}", "=", "a: b", "a #b", "a#b", "a:b", "[", "]", "'", "a'b", 'a"b', "!", "\\", "a\tb", "é",
    "\u2028", "\U0001F375", "+", "-", ".", "1.", "1,000", "0x", "0xZZ", "1:60", "60:00", "1:2:3:4", "-1:30", "1e", "e3",
    "1E5", "1.e5", "1.5e3", "1.5E+3", "+.5", "-.5e-3", "0.0", "-0", "-0.0", "00", "1_", "12345678901234567890",
    "!!python/none x", "<<", "'<<'", "!!timestamp 2024-01-01", "!!timestamp x", "!!set {a, b}", "!!omap [a: 1]", "!!pairs [a: 1]",
]

TABS = {
    "after_key": "port:\t5432",
    "after_key_and_space": "port: \t5432",
    "before_key": "\tport: 5432",
    "at_end": "port: 5432\t",
    "before_comment": "port: 5432\t# five",
    "before_colon": "port\t: 5432",
    "in_flow": "config_extra: {a:\t1, b: [1,\t2]}",
    "in_flow_after_bracket": "config_extra: {\ta: 1\t}",
    "in_flow_on_next_line": "config_extra: {\n\ta: 1}",
    "list_of_maps": "config_extra:\n        - a:\t1\n          b:\t2",
    "after_dash_in_key": "config-extra:\t1",
    "astral_before": "config_extra: \"\U0001F375\"\n      role:\tx",
    "after_dash": "config_extra:\n        -\t1\n        -\t2",
    "after_dash_with_map": "config_extra:\n        -\ta: 1\n          b: 2",
    "before_block": "config_extra:\t|\n        text",
    "only_tab": "port: 5432\n\t\n      sslmode: require",
    "tab_line_with_comment": "port: 5432\n\t# x\n      sslmode: require",
    "space_tab_line": "port: 5432\n  \t\n      sslmode: require",
    "quoted_key": '"port":\t5432',
    "single_quoted_key": "'port':\t5432",
    "after_anchor": "port: &p\t5432",
    "after_tag": "port: !!int\t5432",
    "after_question": "?\tport\n      : 5432",
    "null_value": "role:\t\n      port: 5432",
    "plain_continues": "config_extra: a\n\t\tb",
    "quoted_continues": 'config_extra: "a\n\t\tb"',
    "folded_with_tab": "config_extra: >\n        a\n        \tb",
    "two_tabs": "port:\t\t5432",
    "comment_after_tab_value": "role:\t# none",
    "nested_map_after_tab": "config_extra:\t{a: 1}",
    "nested_list_after_tab": "config_extra:\t[1, 2]",
    "quoted_after_tab": 'config_extra:\t"x"',
    "alias_after_tab": "config_extra: &a x\n      other_extra:\t*a",
    "url_with_tab": "config_extra: http://x\ty",
    "block_map_on_tab_line": "config_extra:\ta: 1",
    "tab_in_literal": "config_extra: |\n        a\tb\n",
    "literal_header_tab": "config_extra: |\t\n        a",
    "indent_tabs_nested": "config_extra:\n      \ta: 1",
}

PATHS = [
    ":memory:", "", "shop.duckdb", "my.db.duckdb", ".hidden.duckdb", "..x.duckdb", "dir/shop.db", "/tmp/a.b.c", "shop", "dir.d/shop",
    "shop.duckdb?x=1", "shop.duckdb#x", "a b.duckdb", "a-b.duckdb", "md:", "md:shop", "md:shop?motherduck_token=x", "md:my.db",
    "motherduck:", "motherduck:shop.x", "ducklake:meta.ducklake", "ducklake:dir/meta.db.ducklake", "ducklake:postgres:dbname=x",
    "ducklake:sqlite:meta.sqlite", "DuckLake:meta.ducklake", "ducklake:md:lake", "sqlite:shop.db", "sqlite:dir/my.shop.db",
    "postgres:dbname=shop host=x", "s3://bucket/dir/shop.v1.duckdb", "https://x.example/a/shop.duckdb", "file:shop.duckdb",
    "file:///tmp/my.db.duckdb", "C:/data/shop.duckdb", "C:\\\\data\\\\my.db.duckdb", "./shop.duckdb", "../shop.v2.duckdb", "shop.", ".",
    "..", "dir/", "~/shop.duckdb", ":memory:shop", ":memory:?x=1", "Shop.DuckDB", "MD:shop", "Ducklake:a.b", "a:b.duckdb", "a.b:c.d",
    "1:x.duckdb", "_x.y", "x..y", "é.duckdb", "shop.duckdb.wal", "ducklake:", "ducklake:/abs/path/meta.v1.ducklake", "sqlite:",
    "mysql:host=x database=y", "azure://c/b.x.duckdb", "gcs://b/.x.y", "//host/share/my.db", "md:?user=1", "MotherDuck:x.y",
    "ducklake:postgres:dbname=a.b", "ducklake:s3://b/meta.x.ducklake", "md:a/b.c",
]

RENDERED = [
    "{{ env_var('GOLDEN_SET') }}", "{{ env_var('GOLDEN_MISSING') }}", "{{ env_var('GOLDEN_MISSING', 'd') }}",
    "{{ env_var('GOLDEN_MISSING', none) }}", "{{ env_var('GOLDEN_MISSING', None) }}", "{{ env_var('GOLDEN_MISSING', default=none) }}",
    "{{ env_var('GOLDEN_MISSING', default='d') }}", "{{ env_var('GOLDEN_MISSING', '') }}", "{{ env_var('GOLDEN_MISSING', 5) }}",
    "{{ env_var('GOLDEN_MISSING', false) }}", "{{ env_var('GOLDEN_MISSING', 0) }}", "{{ env_var('GOLDEN_MISSING', []) }}",
    "{{ env_var(var='GOLDEN_SET') }}", "{{ env_var(var='GOLDEN_MISSING', default='k') }}", "{{ env_var() }}", "{{ env_var(5) }}",
    "{{ env_var('GOLDEN_SET', 'a', 'b') }}", "{{ env_var('GOLDEN_SET', wrong='x') }}", "{{ env_var('GOLDEN_EMPTY') }}",
    "{{ env_var('GOLDEN_EMPTY', 'd') }}", "{{ env_var('GOLDEN_SET') | upper }}", "x{{ env_var('GOLDEN_SET') }}y",
    "{{ env_var('GOLDEN_NUMBER') }}", "{{ env_var('GOLDEN_NUMBER') | int }}", "{{ env_var('GOLDEN_NUMBER') | as_number }}",
    "{{ env_var('GOLDEN_SET') | as_number }}", "{{ env_var('GOLDEN_TRUE') | as_bool }}", "{{ env_var('GOLDEN_LIST') | as_native }}",
    "{{ env_var('GOLDEN_NUMBER') | as_text }}", "{{ 5 | as_bool }}", "{{ '1_000' | as_number }}", "{{ ' 7' | as_number }}",
    "{{ '1e3' | as_number }}", "{{ '-5' | as_number }}", "{{ '0x1F' | as_number }}", "{{ 'None' | as_native }}",
    "{{ '(1, 2)' | as_native }}", "{{ '{\"a\": 1}' | as_native }}", "{{ none | as_text }}", "{{ true | as_native }}",
    "{{ env_var('DBT_ENV_SECRET_X') }}", "{{ env_var('DBT_ENV_SECRETX') }}", "{{ env_var('DBT_ENV_SECRET_MISSING') }}",
    "{{ env_var('DBT_ENV_SECRET_MISSING', 'd') }}", "{{ env_var('DBT_ENV_SECRET_MISSING', none) }}",
    "{{ env_var('DBT_ENV_SECRET_X') | upper }}", "pre{{ env_var('DBT_ENV_SECRET_X') }}post", "{{ env_var('DBT_ENV_SECRET_X') | length }}",
    "{{ env_var('DBT_ENV_SECRET_X') ~ 'x' }}", "{{ [env_var('DBT_ENV_SECRET_X')] }}", "{{ env_var('DBT_ENV_SECRET_EMPTY') }}",
    "{{ var('known') }}", "{{ var('unknown') }}", "{{ var('unknown', 'd') }}", "{{ var('unknown', none) }}", "{{ var('number') }}",
    "{{ var('known', 'd') }}", "{{ var.has_var('known') }}", "{{ unknown }}", "{{ unknown | default('d') }}", "{{ unknown.x }}",
    "{{ 1 + 1 }}", "{{ 1 }}{{ 2 }}", "{{ '5' }}", "{{ none }}", "{{ true }}", "{{ [1, 2] }}", "{{ {'a': 1} }}", "{{ 1.50 }}",
    "{% set a = 5 %}{{ a }}", "{% if true %}x{% endif %}", "{% if false %}x{% endif %}", "{# only a comment #}", "{# c #}{{ 7 }}",
    "{{ '{{' }}", "{{", "}}", "{%", "{{ }}", "{{ 'a' 'b' }}", "{{ 'x' | nosuch }}", "{{ nosuch() }}", "{{ range(3) | list }}",
    "{{ modules.datetime.date(2024, 1, 1) }}", "{{ modules.re.sub('a', 'b', 'aaa') }}", "{{ dbt_version is string }}", "{{ target }}",
    "{{ ref('x') }}", "{{ this }}", "{{ env_var }}", "{{ return(5) }}", "{{ tojson({'a': 1}) }}", "{{ fromjson('[1]') }}",
    "{{ toyaml({'a': 1}) }}", "{{ fromyaml('a: 1') }}", "{{ set([1, 1]) }}", "{{ zip([1], [2]) | list }}", "{{ local_md5('x') }}",
    "{{ exceptions.raise_compiler_error('x') }}", "{{ log('x') }}", "{{ print('x') }}", "{{ invocation_id is string }}",
    "{{ run_started_at is defined }}", "{{ flags is defined }}", "{{ builtins is defined }}", "{{ thread_id is string }}",
    "{{ modules.itertools.chain([1], [2]) | list }}", "{{ modules.pytz.utc }}", "{{ diff_of_two_dicts({}, {}) }}", "{{ set_strict([1]) }}",
    "{% do x %}", "{{ 'a' if 1 else 'b' }}", "{{ not true }}", "{{ -5 }}", "{{ 2 ** 70 }}", "{{ 'é' }}", "{{ \"it's\" }}",
]

KEYS = {
    "literal": "private_key: |\n          " + PEM.replace("%s", "\n          "),
    "one_line_escaped": "private_key: '" + PEM.replace("%s", "\\n") + "'",
    "double_quoted": 'private_key: "' + PEM.replace("%s", "\\n") + '"',
    "double_escaped": 'private_key: "' + PEM.replace("%s", "\\\\n") + '"',
    "plain_escaped": "private_key: " + PEM.replace("%s", "\\n"),
    "folded": "private_key: >\n          " + PEM.replace("%s", "\n\n          "),
    "env_escaped": "private_key: \"{{ env_var('GOLDEN_KEY_ESCAPED') }}\"",
    "env_lines": "private_key: \"{{ env_var('GOLDEN_KEY_LINES') }}\"",
    "env_secret_escaped": "private_key: \"{{ env_var('DBT_ENV_SECRET_KEY') }}\"",
    "replaced": "private_key: \"{{ env_var('GOLDEN_KEY_ESCAPED').replace('\\\\\\\\n', '\\\\n') }}\"",
    "crlf": 'private_key: "' + PEM.replace("%s", "\\r\\n") + '"',
    "null": "private_key: null",
    "number": "private_key: 5",
    "list": "private_key: [a]",
    "no_key": "client_email: x@y.example",
}

PROJECTS = {
    "plain": "p",
    "env": "\"{{ env_var('GOLDEN_PROFILE') }}\"",
    "env_default": "\"{{ env_var('GOLDEN_MISSING', 'p') }}\"",
    "env_missing": "\"{{ env_var('GOLDEN_MISSING') }}\"",
    "env_none": "\"{{ env_var('GOLDEN_MISSING', none) }}\"",
    "secret": "\"{{ env_var('DBT_ENV_SECRET_PROFILE') }}\"",
    "secret_missing_default": "\"{{ env_var('DBT_ENV_SECRET_MISSING', 'p') }}\"",
    "secret_in_text": "\"{{ 'p' if env_var('DBT_ENV_SECRET_PROFILE') else 'q' }}\"",
    "secret_upper": "\"{{ env_var('DBT_ENV_SECRET_PROFILE') | lower }}\"",
    "var": "\"{{ var('profile') }}\"",
    "var_missing": "\"{{ var('nosuch', 'p') }}\"",
    "number": "5",
    "number_rendered": '"{{ 5 }}"',
    "null": "null",
    "list": "[p]",
    "empty": "''",
    "broken": '"{{"',
    "unknown": "other",
    "boolean": "yes",
    "padded": '" p "',
}


def profile(fields, profile="p", target="dev"):
    lines = "".join(f"      {key}: {value}\n" for key, value in fields.items())
    return f"{profile}:\n  target: {target}\n  outputs:\n    dev:\n{lines}"


def postgres(**changes):
    return profile({**POSTGRES, **changes})


def cases():
    for index, scalar in enumerate(SCALARS):
        for key in ("port", "password", "config_extra", "role"):
            yield f"scalar_{index}_{key}", postgres(**{key: scalar}), {}
    for name, line in TABS.items():
        fields = {key: value for key, value in POSTGRES.items() if key != "port" or "port" not in line}
        yield f"tab_{name}", profile(fields) + ("      " if not line.startswith("\t") else "") + line + "\n", {}
    for index, path in enumerate(PATHS):
        yield f"path_{index}", profile({"type": "duckdb", "path": f'"{path}"'}), {}
        yield f"path_{index}_database", profile({"type": "duckdb", "path": f'"{path}"', "database": "shop"}), {}
    for index, template in enumerate(RENDERED):
        quoted = "'" + template.replace("'", "''") + "'"
        for key in ("schema", "password", "port", "config_extra"):
            yield f"rendered_{index}_{key}", postgres(**{key: quoted}), {}
    for name, line in KEYS.items():
        fields = {"type": "bigquery", "method": "service-account-json", "project": "p", "dataset": "d"}
        yield f"key_{name}", profile(fields) + "      keyfile_json:\n        type: service_account\n        " + line + "\n", {}
    for name, text in PROJECTS.items():
        yield f"project_{name}", postgres(), {"project": f"name: x\nprofile: {text}\n"}
    yield from files()
    yield from targets()
    yield from adapters()


def files():
    good = postgres()
    yield "file_bom", "\ufeff" + good, {}
    yield "file_crlf", good.replace("\n", "\r\n"), {}
    yield "file_cr", good.replace("\n", "\r"), {}
    yield "file_nel", good.replace("\n", "\x85"), {}
    yield "file_document_start", "---\n" + good, {}
    yield "file_document_end", good + "...\n", {}
    yield "file_two_documents", good + "---\n" + good, {}
    yield "file_directive", "%YAML 1.1\n---\n" + good, {}
    yield "file_directive_1_2", "%YAML 1.2\n---\n" + good, {}
    yield "file_unknown_directive", "%FOO x\n---\n" + good, {}
    yield "file_tag_directive", "%TAG ! tag:x,2000:\n---\n" + good, {}
    yield "file_comment_only", "# nothing\n", {}
    yield "file_empty", "", {}
    yield "file_list", "- a\n", {}
    yield "file_text", "hello\n", {}
    yield "file_control", good + "# \x07\n", {}
    yield "file_duplicate_profile", good + good.replace("5432", "6000"), {}
    yield "file_duplicate_key", good + "      port: 6000\n", {}
    yield "file_duplicate_in_flow", good + "      config_extra: {a: 1, a: 2}\n", {}
    yield "file_config_section", "config:\n  send_anonymous_usage_stats: false\n" + good, {}
    yield "file_merge", f"base: &b\n  host: h\n  port: 1\n{good.replace('    dev:', '    dev:' + chr(10) + '      <<: *b')}", {}
    yield "file_merge_list", f"a: &a {{role: x}}\nb: &b {{role: y, sslmode: require}}\n{good}      <<: [*a, *b]\n", {}
    yield "file_merge_scalar", good + "      <<: 5\n", {}
    yield "file_merge_list_scalar", good + "      <<: [5]\n", {}
    yield "file_merge_null", good + "      <<:\n", {}
    yield "file_merge_quoted", good + "      '<<': {role: x}\n", {}
    yield "file_anchor_scalar", good + "      role: &r admin\n      search_path: *r\n", {}
    yield "file_unknown_anchor", good + "      role: *nosuch\n", {}
    yield "file_anchor_twice", good + "      role: &r a\n      search_path: &r b\n      sslmode: *r\n", {}
    yield "file_recursive", good + "      config_extra: &r [*r]\n", {}
    yield "file_int_key", good + "      5: x\n", {}
    yield "file_null_key", good + "      ~: x\n", {}
    yield "file_bool_key", good + "      yes: x\n", {}
    yield "file_date_key", good + "      2024-01-01: x\n", {}
    yield "file_list_key", good + "      ? [a]\n      : x\n", {}
    yield "file_map_key", good + "      ? {a: 1}\n      : x\n", {}
    yield "file_flow", "{p: {outputs: {default: {type: postgres, host: h, port: 1, user: u, password: x, dbname: d, schema: s}}}}", {}
    yield "file_flow_trailing_comma", "{p: {outputs: {default: {type: postgres, host: h, port: 1, user: u, password: x, dbname: d, schema: s,},},},}", {}
    yield "file_json", '{"p":{"outputs":{"default":{"type":"postgres","host":"h","port":1,"user":"u","password":"x","dbname":"d","schema":"s"}}}}', {}
    yield "file_indent_one", good.replace("      ", "   ").replace("    dev", "  dev"), {}
    yield "file_bad_indent", good + "     role: x\n", {}
    yield "file_unclosed_quote", good + "      role: 'x\n", {}
    yield "file_unclosed_flow", good + "      role: [x\n", {}
    yield "file_astral", good + "      role: \U0001F375\n", {}
    yield "file_private_use", good + "      role: \ue000\n", {}
    yield "file_noncharacter", good + "      role: \ufffe\n", {}
    yield "file_line_separator", good + "      role: a\u2028b\n", {}
    yield "file_nbsp", good + "      role: a\u00a0b\n", {}
    yield "file_nbsp_indent", good + "\u00a0     role: x\n", {}
    yield "file_value_on_next_line", good + "      role:\n        x\n", {}
    yield "file_colon_in_value", good + "      role: a:b:c\n", {}
    yield "file_question_key", good + "      ? role\n      : x\n", {}
    yield "file_long_key", good + "      " + "k" * 1025 + ": x\n", {}
    yield "file_long_quoted_key", good + '      "' + "k" * 1030 + '": x\n', {}
    yield "file_multiline_key", good + '      "a\n        b": x\n', {}
    yield "file_plain_multiline_key", good + "      a\n        b: x\n", {}


def targets():
    good = postgres()
    other = good + "    prod:\n" + "".join(f"      {k}: {v}\n" for k, v in {**POSTGRES, "schema": "prod"}.items())
    yield "target_given", other, {"target": "prod"}
    yield "target_unknown", other, {"target": "nosuch"}
    yield "target_empty", other, {"target": ""}
    yield "target_env", other.replace("target: dev", "target: \"{{ env_var('GOLDEN_TARGET') }}\""), {}
    yield "target_env_default", other.replace("target: dev", "target: \"{{ env_var('GOLDEN_MISSING', 'prod') }}\""), {}
    yield "target_env_none", other.replace("target: dev", "target: \"{{ env_var('GOLDEN_MISSING', none) }}\""), {}
    yield "target_var", other.replace("target: dev", "target: \"{{ var('target') }}\""), {}
    yield "target_secret", other.replace("target: dev", "target: \"{{ env_var('DBT_ENV_SECRET_TARGET') }}\""), {}
    yield "target_empty_text", other.replace("target: dev", "target: ''"), {}
    yield "target_null", other.replace("target: dev", "target:"), {}
    yield "target_number", other.replace("target: dev", "target: 5"), {}
    yield "target_bool", other.replace("target: dev", "target: yes"), {}
    yield "target_list", other.replace("target: dev", "target: [dev]"), {}
    yield "target_rendered_number", other.replace("target: dev", 'target: "{{ 5 }}"'), {}
    yield "target_absent", other.replace("  target: dev\n", ""), {}
    yield "target_absent_default", good.replace("  target: dev\n", "").replace("    dev:", "    default:"), {}
    yield "target_case", other, {"target": "DEV"}
    yield "target_number_key", good.replace("    dev:", "    5:").replace("target: dev", "target: '5'"), {"target": "5"}
    yield "target_other_broken", other.replace("schema: prod", "schema: \"{{ env_var('GOLDEN_MISSING') }}\""), {}
    yield "profile_given", other.replace("p:\n", "q:\n", 1), {"profile": "q"}
    yield "profile_given_unknown", other, {"profile": "nosuch"}
    yield "profile_null", "p:\n", {}
    yield "profile_list", "p: [a]\n", {}
    yield "profile_text", "p: a\n", {}
    yield "outputs_missing", "p:\n  target: dev\n", {}
    yield "outputs_null", "p:\n  target: dev\n  outputs:\n", {}
    yield "outputs_list", "p:\n  target: dev\n  outputs: [dev]\n", {}
    yield "outputs_text", "p:\n  target: dev\n  outputs: dev\n", {}
    yield "output_null", "p:\n  target: dev\n  outputs:\n    dev:\n", {}
    yield "output_text", "p:\n  target: dev\n  outputs:\n    dev: x\n", {}
    yield "output_empty", "p:\n  target: dev\n  outputs:\n    dev: {}\n", {}
    for threads in ("4", "'4'", "0", "-1", "4.0", "4.5", "null", "yes", "\"{{ 4 }}\"", "\"{{ '4' }}\"", "\"{{ '4' | as_number }}\"", "1e1", "[4]", "010"):
        yield f"threads_{threads}", postgres(threads=threads), {}
    for kind in ("nosuch", "Postgres", "' postgres'", "5", "null", "''", "\"{{ 'postgres' }}\"", "[postgres]"):
        yield f"type_{kind}", postgres(type=kind), {}


def adapters():
    duckdb = {"type": "duckdb", "path": "shop.duckdb"}
    for index, extra in enumerate([
        {"attach": "[{path: other.db, alias: other}]", "database": "other"},
        {"attach": "[{path: other.db}]", "database": "other"},
        {"attach": "[{alias: other}]"},
        {"attach": "[other.db]"},
        {"attach": "{path: x}"},
        {"attach": "[{path: 'ducklake:x.ducklake', alias: lake, is_ducklake: true}]"},
        {"attach": "[{path: x.db, nosuch: 1}]"},
        {"database": "5"}, {"database": "null"}, {"database": "''"}, {"database": "Shop"}, {"path": "null"}, {"path": "5"},
        {"motherduck_token": "x"}, {"motherduck_token": "x", "settings": "{motherduck_token: y}"},
        {"motherduck_token": "x", "settings": "{motherduck_token: x}"}, {"settings": "{a: 1}", "motherduck_token": "x"},
        {"settings": "null"}, {"settings": "[]"}, {"settings": "x"}, {"extensions": "[httpfs, {name: h3, repo: community}]"},
        {"extensions": "httpfs"}, {"secrets": "[{type: s3, region: x}]"}, {"secrets": "[{region: x}]"}, {"secrets": "[s3]"},
        {"secrets": "null"}, {"secrets": "[{type: s3, name: n, scope: [a, b]}]"}, {"secrets": "[{type: s3, name: n, provider: config}]"},
        {"use_credential_provider": "aws"}, {"use_credential_provider": "gcp"}, {"use_credential_provider": "null"},
        {"plugins": "[{module: gsheet}]"}, {"plugins": "[{module: gsheet, config: {a: 1}, alias: g}]"}, {"plugins": "[{alias: g}]"},
        {"plugins": "[gsheet]"}, {"filesystems": "[{fs: s3}]"}, {"filesystems": "s3"}, {"remote": "{host: h, port: 1, user: u}"},
        {"remote": "{host: h}"}, {"remote": "{host: h, port: 1, user: u}", "database": "other"},
        {"retries": "{connect_attempts: 3}"}, {"retries": "{query_attempts: 2, retryable_exceptions: [A]}"}, {"retries": "3"},
        {"disable_transactions": "true"}, {"disable_transactions": "'true'"}, {"keep_open": "false"}, {"keep_open": "null"},
        {"external_root": "x"}, {"external_root": "null"}, {"module_paths": "[a]"}, {"module_paths": "a"}, {"config_options": "{a: 1}"},
        {"schema": "null"}, {"schema": "5"}, {"is_ducklake": "true"}, {"is_ducklake": "'yes'"}, {"flights": "{a: 1}"}, {"nosuch": "1"},
        {"path": "'md:shop'", "plugins": "[{module: motherduck}]"}, {"path": "'md:shop'", "plugins": "[{module: gsheet}]"},
        {"attach": "[{path: 'md:shop'}]"}, {"attach": "[]"}, {"attach": "null"},
    ]):
        yield f"duckdb_{index}", profile({**duckdb, **extra}), {}
    for index, extra in enumerate([
        {"port": "'5432'"}, {"port": "5432.0"}, {"port": "5432.5"}, {"port": "-1"}, {"port": "99999"}, {"pass": "x"},
        {"database": "x"}, {"dbname": "5"}, {"connect_timeout": "5"}, {"connect_timeout": "'5'"}, {"connect_timeout": "null"},
        {"keepalives_idle": "5"}, {"sslmode": "5"}, {"sslmode": "nosuch"}, {"autocommit": "true"}, {"autocommit": "1"}, {"retries": "2"},
        {"retries": "null"}, {"application_name": "null"}, {"application_name": "x"}, {"search_path": "a,b"}, {"search_path": "[a]"},
        {"host": "null"}, {"host": "5"}, {"user": "5"}, {"schema": "5"}, {"role": "null"}, {"nosuch": "{a: [1]}"}, {"sslcert": "x"},
    ]):
        yield f"postgres_{index}", postgres(**extra), {}
    bigquery = {"type": "bigquery", "method": "oauth", "project": "p", "dataset": "d"}
    for index, extra in enumerate([
        {}, {"method": "nosuch"}, {"method": "null"}, {"priority": "batch"}, {"priority": "BATCH"}, {"location": "EU"}, {"retries": "3"},
        {"job_retries": "3"}, {"retries": "1", "job_retries": "2"}, {"timeout_seconds": "5"}, {"maximum_bytes_billed": "1000"},
        {"maximum_bytes_billed": "'1000'"}, {"maximum_bytes_billed": "1_000"}, {"scopes": "[a]"}, {"scopes": "a"}, {"scopes": "null"},
        {"execution_project": "x"}, {"keyfile": "x"}, {"keyfile_json": "null"}, {"keyfile_json": "{}"}, {"keyfile_json": "'{}'"},
        {"token": "5"}, {"method": "oauth-secrets", "token": "x"}, {"method": "oauth-secrets"}, {"dataproc_region": "x"},
        {"target_project": "x"}, {"schema": "x"}, {"database": "x"}, {"impersonate_service_account": "a@b"}, {"job_link_info_level_log": "true"},
        {"dataset": "my-data"}, {"project": "null"}, {"dataset": "null"}, {"dataset": "5"}, {"token_endpoint": "{type: entra}"},
        {"method": "external-oauth-wif"}, {"dataproc_batch": "{a: 1}"}, {"submission_method": "x"},
    ]):
        yield f"bigquery_{index}", profile({**bigquery, **extra}), {}
    snowflake = {"type": "snowflake", "account": "ab_12.eu", "user": "u", "password": "x", "database": "d", "schema": "s"}
    for index, extra in enumerate([
        {}, {"account": "a-b"}, {"account": "null"}, {"account": "5"}, {"user": "null"}, {"password": "null"}, {"password": "5"},
        {"authenticator": "externalbrowser"}, {"authenticator": "oauth", "token": "t"}, {"authenticator": "jwt"}, {"token": "t"},
        {"private_key": "abc"}, {"private_key_path": "k.p8"}, {"private_key": "a", "private_key_path": "b"},
        {"private_key": '"-----BEGIN\\nabc\\n-----END"'}, {"private_key": "'-----BEGIN\\nabc\\n-----END'"}, {"client_session_keep_alive": "true"},
        {"client_session_keep_alive": "'true'"}, {"port": "443"}, {"port": "'443'"}, {"connect_retries": "2"}, {"retry_all": "true"},
        {"reuse_connections": "true"}, {"reuse_connections": "null"}, {"query_tag": "x"}, {"query_tag": "5"}, {"warehouse": "null"},
        {"role": "5"}, {"insecure_mode": "true"}, {"connect_timeout": "5"}, {"workload_identity_provider": "AWS"}, {"method": "keypair"},
        {"client_session_keep_alive": "true", "reuse_connections": "null"}, {"host": "h.example"}, {"protocol": "http"},
    ]):
        yield f"snowflake_{index}", profile({**snowflake, **extra}), {}
    redshift = {**POSTGRES, "type": "redshift"}
    for index, extra in enumerate([
        {}, {"method": "iam"}, {"method": "iam", "cluster_id": "c"}, {"method": "iam_role"}, {"method": "nosuch"}, {"sslmode": "nosuch"},
        {"sslmode": "require"}, {"sslmode": "null"}, {"ra3_node": "true"}, {"ra3_node": "'true'"}, {"autocreate": "true"}, {"db_groups": "[a]"},
        {"db_groups": "a"}, {"region": "x"}, {"port": "null"}, {"password": "null"}, {"is_serverless": "true"}, {"retries": "2"},
        {"access_key_id": "a"}, {"connect_timeout": "5"}, {"autocommit": "false"}, {"tcp_keepalive": "false"}, {"query_group": "x"},
        {"sslmode": "prefer"}, {"sslmode": "5"}, {"token_endpoint": "{type: okta}"}, {"datasharing": "true"},
    ]):
        yield f"redshift_{index}", profile({**redshift, **extra}), {}
    databricks = {"type": "databricks", "host": "h.example", "http_path": "/sql/x", "schema": "s", "token": "t"}
    for index, extra in enumerate([
        {}, {"catalog": "c"}, {"catalog": "null"}, {"catalog": "5"}, {"database": "d"}, {"catalog": "c", "database": "d"}, {"schema": "a.b"},
        {"schema": "null"}, {"session_properties": "{'databricks.catalog': x}"}, {"session_properties": "{a: 1}"}, {"session_properties": "x"},
        {"connection_parameters": "{http_headers: x}"}, {"connection_parameters": "{server_hostname: x}"}, {"connection_parameters": "{a: 1}"},
        {"connect_retries": "3"}, {"connect_timeout": "5"}, {"retry_all": "true"}, {"compute": "{a: {http_path: x}}"}, {"compute": "{a: {}}"},
        {"http_path": "null"}, {"http_path": "'/sql/x?o=123'"}, {"host": "'https://h.example'"}, {"token": "5"}, {"connect_max_idle": "5"},
        {"query_tags": "'{\"a\": \"b\"}'"}, {"query_tags": "5"}, {"query_tags": "x"}, {"port": "443"},
    ]):
        yield f"databricks_{index}", profile({**databricks, **extra}), {}
