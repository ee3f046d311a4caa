"""The project cafe: two environments with their tables, and what Recce answers."""

import json
import re

import difference
import reduction
from golden import read

PACKAGES = ("cafe", "kitchen")
MOST_ROWS = 60
TYPES = ("row_count_diff", "value_diff", "schema_diff")
FIELDS = ("id", "type", "params", "status", "result", "defect")


def write(golden, write_json, write_text):
    states = {side: state(golden / side) for side in ("base", "current")}
    scripts = {side: small(golden / "db" / f"{side}.sql") for side in states}
    left_out = set().union(*(gone for _, gone in scripts.values()))
    for side, (tables, _) in scripts.items():
        kept = [text for name, text in tables if name not in left_out]
        write_text(f"cafe/{side}.sql", "".join(kept))
    for artifact, base in states["base"].items():
        write_json(f"cafe/{artifact}.json", base)
        write_json(f"cafe/{artifact}-current.json", difference.between(base, states["current"][artifact]))
    write_json("cafe/runs.json", runs(golden / "runs.jsonl", left_out))
    changes = read(golden / "lineage.json")["diff"]
    write_json("cafe/changes.json", {id: change["change_status"] for id, change in changes.items()})


def state(folder):
    manifest = reduction.of_manifest(read(folder / "manifest.json.gz"), PACKAGES)
    manifest["nodes"] = {id: reduction.without_sql(node) for id, node in manifest["nodes"].items()}
    return {"manifest": manifest, "catalog": reduction.of_catalog(read(folder / "catalog.json"))}


def small(script):
    """The statements of each table, and the names of tables with too many rows."""
    text = script.read_bytes().decode("utf-8").replace("\r", "' || chr(13) || '")  # visible, and safe from git
    blocks = re.split(r"(?m)^(?=create )", text)
    tables, gone = [], set()
    for block in blocks[1:]:
        table = re.match(r'create table \w+\."((?:[^"]|"")+)"', block)
        name = table.group(1) if table else ""
        if len(re.findall(r"(?m)^\(", block)) > MOST_ROWS:
            gone.add(name)
        tables.append((name, block))
    return tables, gone


def runs(file, left_out):
    """Those of the checks that exist here, without SQL and messages that Recce, dbt and DuckDB wrote."""
    kept = []
    for line in file.read_text(encoding="utf-8").splitlines():
        run = json.loads(line)
        if run["type"] in TYPES and is_answerable(run, left_out):
            row = {field: run[field] for field in FIELDS if field in run}
            if run["type"] == "schema_diff":
                row["result"] = run["mcp"]["result"]
            kept.append(without_messages(row))
    return kept


def is_answerable(run, left_out):
    params = run["params"] or {}
    if run["type"] == "schema_diff":
        return run["id"] == "schema_diff/all"
    if run["status"] == "Rejected" or (run["status"] == "Failed" and not params.get("primary_key")):
        return False
    ids = params.get("node_ids", [])
    if {"select", "exclude", "packages", "view_mode"} & set(params) or params.get("node_names") == []:
        return False
    names = [params.get("model", "")] + params.get("node_names", []) + [id.split(".")[-1] for id in ids]
    return not any(name.lower() in left_out for name in names) and not any(id.startswith("source.") for id in ids)


def without_messages(json):
    if isinstance(json, dict):
        return {key: without_messages(value) for key, value in json.items() if key != "message"}
    return [without_messages(item) for item in json] if isinstance(json, list) else json
