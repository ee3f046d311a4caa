"""The warehouse's answers, as JSON."""

import contextlib
import datetime
import decimal

ALL = {"queries": [], "columns": [], "relations": []}

# macros of dbt that leave no text of their own in what calls them
WITHOUT_TEXT = {
    "is_incremental",
    "run_query",
    "statement",
    "should_full_refresh",
    "load_relation",
    "load_cached_relation",
}
OF_DBT = ("dbt", "dbt_duckdb")


def is_of_dbt(macro_id):
    return macro_id.split(".")[1] in OF_DBT


def is_text_of_dbt(macro_id):
    return is_of_dbt(macro_id) and macro_id.split(".")[2] not in WITHOUT_TEXT


def columns(relation, found):
    put("columns", named(relation), [[column.name, column.dtype] for column in found])


def relation(parts, found):
    present = None if found is None else dict(named(found), type=str(found.type.value if found.type else None))
    put("relations", parts, present)


def named(relation):
    return {"database": relation.database, "schema": relation.schema, "identifier": relation.identifier}


def put(kind, key, answer):
    entry = dict(key, answer=answer)
    if entry not in ALL[kind]:
        ALL[kind].append(entry)


class Query:
    def __init__(self, sql, is_of_dbt):
        self.entry = {"sql": sql, "is_of_dbt": is_of_dbt, "columns": [], "rows": []}

    def answered(self, columns, rows):
        self.entry.update(columns=columns, rows=[[value(cell) for cell in row] for row in rows])

    def failed(self, error):
        self.entry["error"] = error


CURRENT = []


@contextlib.contextmanager
def query(sql, is_of_dbt):
    CURRENT.append(Query(sql, is_of_dbt))
    try:
        yield CURRENT[-1]
    finally:
        entry = CURRENT.pop().entry
        if entry not in ALL["queries"]:
            ALL["queries"].append(entry)


class RecordedCursor:
    """A cursor that tells the running query what it read."""

    def __init__(self, cursor):
        self.cursor = cursor
        self.description = cursor.description

    def fetchall(self):
        return self.told(self.cursor.fetchall())

    def fetchmany(self, size):
        return self.told(self.cursor.fetchmany(size))

    def told(self, rows):
        if CURRENT:
            CURRENT[-1].answered([column[0] for column in self.description], rows)
        return rows


def value(cell):
    if cell is None or isinstance(cell, (str, bool, int)):
        return cell
    if isinstance(cell, float):
        return {"double": repr(cell)}
    if isinstance(cell, decimal.Decimal):
        return {"decimal": str(cell)}
    if isinstance(cell, datetime.datetime):
        return {"timestamp" if cell.tzinfo is None else "timestamptz": cell.isoformat()}
    if isinstance(cell, datetime.date):
        return {"date": cell.isoformat()}
    if isinstance(cell, datetime.time):
        return {"time": cell.isoformat()}
    return {"other": str(cell)}
