"""Writes src/main/resources/org/recce4j/fixtures from the golden folder: python make_goldens.py SHARED/golden"""

import pathlib
import sys

import cafe
import printing
import shop

TARGET = pathlib.Path(__file__).parents[2] / "main" / "resources" / "org" / "recce4j" / "fixtures"


def write_json(name, value):
    printing.write(TARGET / name, value)


def write_text(name, text):
    (TARGET / name).write_text(text, encoding="utf-8", newline="\n")
    print(name, len(text))


if __name__ == "__main__":
    golden = pathlib.Path(sys.argv[1])
    shop.write(golden / "dbt", write_json)
    (TARGET / "cafe").mkdir(exist_ok=True)
    cafe.write(golden / "recce" / "cafe", write_json, write_text)
