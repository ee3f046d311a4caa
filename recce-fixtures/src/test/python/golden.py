"""Reads a file of the golden folder."""

import gzip
import json


def read(path):
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8") as file:
        return json.load(file)
