"""Writes src/test/resources/adapters: what the relations, columns and adapters of dbt answer to the cases of this folder.

Run it with a Python that has the packages:
pip install dbt-core==1.12.6 dbt-postgres==1.11.0 dbt-redshift==1.11.1 dbt-snowflake==1.12.3 dbt-bigquery==1.12.1
dbt-databricks==1.10.9 dbt-duckdb==1.11.1; PYTHONHASHSEED=0 python make_adapter_tables.py
"""
import json
import pathlib

import adapters
import cases_adapter
import cases_columns
import cases_relations

TARGET = pathlib.Path(__file__).parent.parent / "resources" / "adapters"


def grouped(answers):
    groups = []
    for name, answer in answers.items():
        same = [group for group in groups if group["answer"] == answer]
        if same:
            same[0]["adapters"].append(name)
        else:
            groups.append({"adapters": [name], "answer": answer})
    return [{"adapters": group["adapters"], **group["answer"]} for group in groups]


def rows(cases):
    contexts = {}
    for template, names, quoting in cases:
        answers = {}
        for name in names or adapters.ADAPTERS:
            key = name + str(quoting)
            if key not in contexts:
                contexts[key] = adapters.context(name, quoting)
            answers[name] = adapters.answer(template, contexts[key])
        repeatable = {name: answer for name, answer in answers.items() if " at 0x" not in json.dumps(answer)}
        yield {"template": template, **({"quoting": quoting} if quoting else {}), "answers": grouped(repeatable)}


def write(name, cases):
    text = "".join(json.dumps(row, ensure_ascii=True) + "\n" for row in rows(cases))
    (TARGET / name).write_text(text, encoding="utf-8", newline="\n")
    print(name, text.count("\n"))


if __name__ == "__main__":
    TARGET.mkdir(parents=True, exist_ok=True)
    write("relations.jsonl", cases_relations.cases())
    write("columns.jsonl", cases_columns.cases())
    write("adapter.jsonl", cases_adapter.cases())
