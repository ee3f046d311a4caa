"""Writes the tables of src/test/resources/jinja: what Jinja2 3.1.6 and Python 3.11 answer to the cases of this folder.

Run it with a Python that has the package: pip install jinja2==3.1.6 pytz; python make_tables.py
"""
import json
import pathlib

import jinja2

import cases_language
import cases_modules
import cases_python
import cases_syntax
import cases_templates
import reference

TARGET = pathlib.Path(__file__).parent.parent / "resources" / "jinja"


def write(name, rows):
    text = "".join(json.dumps(row, ensure_ascii=True) + "\n" for row in rows)
    (TARGET / name).write_text(text, encoding="utf-8", newline="\n")
    print(name, len(rows))


def is_repeatable(answer):
    """An address in memory is another one in each process."""
    return " at 0x" not in answer.get("output", "")


def language():
    rows = [{"context": cases_language.CTX}]
    for template, context, options in cases_language.cases():
        answer = reference.answer(template, context, options)
        if is_repeatable(answer):
            rows.append({"template": template, "options": options, **answer})
    return rows


def syntax():
    return [{"template": template, **reference.parsing(template)} for template, _, _ in cases_syntax.cases()]


def python():
    return [
        {"template": cases_python.template(expression), **cases_python.answer(expression)}
        for expression in cases_python.expressions()
    ]


def templates():
    rows = [{"context": cases_templates.CTX}]
    for case in cases_templates.CASES:
        rows.append({"templates": case, **reference.loading(case, cases_templates.CTX)})
    return rows


def modules():
    rows = []
    for expression in cases_modules.EXPRESSIONS:
        template = "{{ " + expression + " }}"
        rows.append({"template": template, **reference.with_modules(template)})
    return [row for row in rows if is_repeatable(row)]


if __name__ == "__main__":
    assert jinja2.__version__ == "3.1.6", jinja2.__version__
    TARGET.mkdir(parents=True, exist_ok=True)
    write("language.jsonl", language())
    write("syntax.jsonl", syntax())
    write("python.jsonl", python())
    write("templates.jsonl", templates())
    write("modules.jsonl", modules())
