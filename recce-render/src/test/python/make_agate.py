"""Writes src/test/resources/table/agate.jsonl: what dbt's tables of query results answer to the cases of agate_cases.py.

Run it with a Python that has the packages: pip install jinja2==3.1.6 agate==1.9.1 dbt-common==1.39.0 dbt-adapters==1.24.5
"""
import datetime
import decimal
import importlib.metadata
import json
import pathlib

import jinja2
from dbt.adapters.sql.connections import SQLConnectionManager
from dbt_common.clients import agate_helper

import agate_cases
import reference

TARGET = pathlib.Path(__file__).parent.parent / "resources" / "table" / "agate.jsonl"
KINDS = {
    "decimal": decimal.Decimal, "float": float, "int": int, "date": datetime.date.fromisoformat,
    "datetime": datetime.datetime.fromisoformat, "time": datetime.time.fromisoformat,
}


def value(given):
    if isinstance(given, dict):
        (kind, text), = given.items()
        return KINDS[kind](text)
    return given


def table(result):
    """As dbt's adapters make it of a cursor."""
    columns = list(result["columns"])
    rows = [[value(cell) for cell in row] for row in result["rows"]]
    return agate_helper.table_from_data_flat(SQLConnectionManager.process_results(columns, rows), columns)


def answer(template, result):
    try:
        return {"output": reference.environment({}).from_string(template).render(t=table(result))}
    except Exception as error:
        return reference.failure(error)


def is_repeatable(row):
    """An address in memory is another one in each process."""
    return " at 0x" not in json.dumps(row)


def rows():
    for name, result in agate_cases.RESULTS.items():
        yield {"result": name, **result}
        expressions = agate_cases.COMMON + agate_cases.OWN.get(name, "").strip().split("\n")
        templates = ["{{ " + expression + " }}" for expression in expressions if expression]
        for template in templates + agate_cases.TEMPLATES.get(name, []):
            row = {"of": name, "template": template, **answer(template, result)}
            if is_repeatable(row):
                yield row


if __name__ == "__main__":
    assert jinja2.__version__ == "3.1.6" and importlib.metadata.version("agate") == "1.9.1"
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(row, ensure_ascii=True) + "\n" for row in rows()]
    TARGET.write_text("".join(lines), encoding="utf-8", newline="\n")
    print(len(lines))
