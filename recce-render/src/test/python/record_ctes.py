"""What dbt makes of SQL that reads ephemeral models: of the cases of cases_ctes.py, of token soup, or of texts.

    python record_ctes.py FOLDER table|random|stdin [SEED] [COUNT] > ctes.jsonl

table: the cases and COUNT soups; stdin: texts, one a line as JSON. FOLDER contains, unpacked, the wheels of dbt-core and sqlparse that
PAIRS names (pip download --no-deps; unzip): dbt's own function is taken out of its source and called, with that sqlparse. A line:
{"sql": text, "out": {dbt version: text}}; a version has the answer of the one before if it is not there, null stands for an error.
"""
import ast
import json
import pathlib
import random
import subprocess
import sys
import types
from typing import List

import cases_ctes

PAIRS = {"0.20": ("0.20.2", "0.3.1"), "1.4": ("1.4.9", "0.4.3"), "1.5": ("1.5.11", "0.4.4"), "1.10": ("1.10.22", "0.5.4"),
         "1.11": ("1.11.12", "0.5.5"), "1.12": ("1.12.6", "0.6.1")}
CTES = [types.SimpleNamespace(sql=" a as (\n1\n)"), types.SimpleNamespace(sql=" b as (\n2\n)")]

COMMON = """with with with WITH With recursive RECURSIVE as ( ) ( ) , , ; ; select from where order·by union union·all x y z t 1
""".split() + ["\n", " ", "\n", " "]
BLOCKS = """begin BEGIN end END end·if end·loop end·while end·for end·case end··if if IF for FOR foreach while case CASE when
then else create create·or·replace table TABLE AS declare DECLARE loop do transaction work tran exclusive immediate go GO GO·2
function procedure""".split()
SIGNS = """:= :: : . .. ? $1 $$ $tag$ $TAG$ $a$ % %s %(x)s @ @x @xy # #x #xy ##xy -- # /* */ /*+ --+ - + * / | || & ^ ~ ! = <> <= >= != -> ->>
#> #>> @> <@ ?| \\ \\x [ ] [] [x] [1] { } {{ }} {% %} ' '' ' " "" " ` `` ´ ´´ \\' \\\\ '' 'a' 'it''s' 'a\\' "a" "b""c" `d` --""".split()
SIGNS += ["# c\n", "-- c\n", "--\n", "/* with */", "-- with\n", "\r", "\r\n", "'with'", "\xa0", "\x1c", "\u2028"]
WORDS = """left·join join cross·join natural inner·join not·null not·in not·like in values VALUES using insert into group·by
limit except intersect having returning over OVER null role asc desc asc·nulls·last nulls·first at·time·zone·'u'
date timestamp '2001' day interval int varchar double·precision current_date current_timestamp distinct all count sum f( with( with. case(
e5 1e5 1.5 .5 1. 12a 1.2a 0x1F 1in α ß ſ caſe wıth wİth K é Éa ×x ÷ 𝒳 😀 select( primary·key handler·for lateral·view·explode if·exists
if·not·exists like rlike regexp regexp·binary union··all group··by grant truncate map materialized div abort sysdate
qualify window string replace merge update delete set""".split()
# A middle dot stands for a blank within a token.
COMMON, BLOCKS, WORDS = ([word.replace("·", " ") for word in words] for words in (COMMON, BLOCKS, WORDS))


def load(folder, version):
    """Returns dbt's function that puts CTEs into SQL."""
    dbt, sqlparse_version = PAIRS[version]
    sys.path.insert(0, str(folder / f"sqlparse-{sqlparse_version}"))
    import sqlparse
    import sqlparse.engine.grouping as grouping
    if hasattr(grouping, "MAX_GROUPING_TOKENS") and sqlparse_version != "0.5.4":
        grouping.MAX_GROUPING_TOKENS = grouping.MAX_GROUPING_DEPTH = None  # as dbt does by default
    source = (folder / f"dbt_core-{dbt}" / "dbt" / "compilation.py").read_text()
    names = ("inject_ctes_into_sql", "_inject_ctes_into_sql")
    found = next(n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef) and n.name in names)
    scope = {"sqlparse": sqlparse, "List": List, "InjectedCTE": object, "CompilationError": Exception}
    exec(compile(ast.Module([found], []), "compilation.py", "exec"), scope)
    function = scope[found.name]
    return (lambda sql, ctes: function(None, sql, ctes)) if found.name.startswith("_") else function


def soup(pick):
    """SQL of random tokens, of which some kinds are more frequent in some texts."""
    pools = [COMMON] + [p for p in (BLOCKS, SIGNS, WORDS) if pick([True, False])]
    gap = pick([["", " "], [" "], [" ", " ", "\n"], ["", "", " ", "\n"]])
    return "".join(pick(pick(pools)) + pick(gap) for _ in range(pick([3, 6, 10, 20, 40])))


def answers(folder, version):
    """Reads texts, one a line as JSON, and writes dbt's answers."""
    function = load(folder, version)
    for line in sys.stdin:
        try:
            out = function(json.loads(line), CTES)
        except Exception:
            out = None
        print(json.dumps(out))


def ask(folder, version, lines):
    command = [sys.executable, __file__, str(folder), "answers", version]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def texts(kind, seed, count):
    if kind == "stdin":
        return [json.loads(line) for line in sys.stdin]
    pick = random.Random(seed).choice
    return (cases_ctes.CASES if kind == "table" else []) + [soup(pick) for _ in range(count)]


def main():
    folder, kind = pathlib.Path(sys.argv[1]), sys.argv[2]
    if kind == "answers":
        return answers(folder, sys.argv[3])
    seed, count = int((sys.argv + [21] * 4)[3]), int((sys.argv + [100] * 4)[4])
    all_texts = texts(kind, seed, count)
    lines = "".join(json.dumps(text) + "\n" for text in all_texts)
    columns = [ask(folder, version, lines) for version in PAIRS]
    for sql, *outs in zip(all_texts, *columns):
        changes = [i for i, out in enumerate(outs) if i == 0 or outs[i - 1] != out]
        print(json.dumps({"sql": sql, "out": {list(PAIRS)[i]: outs[i] for i in changes}}))


if __name__ == "__main__":
    main()
