"""Compiles a project in this process, as the dbt of this interpreter does, and writes what dbt answered: python record.py PLAN OUT.

PLAN is a JSON file: `project` (folder), `args` (arguments of every dbt command), `compile` (arguments of dbt compile only).
The environment is the caller's. Nothing of dbt is changed but that a node that fails does not stop the others.
"""

import json
import pathlib
import sys
import threading

from dbt.adapters.duckdb.connections import DuckDBConnectionManager
from dbt.adapters.duckdb.impl import DuckDBAdapter
from dbt.cli.main import dbtRunner
from dbt.clients.jinja import MacroGenerator
from dbt.compilation import Compiler
from dbt.flags import get_flag_obj
from dbt.task.compile import CompileRunner, CompileTask
from dbt.task.runnable import GraphRunnableTask

import answers

COMPILED = {}  # node id -> text or error
MACROS = {}  # node id -> ids of the macros that its own text executed
CTES = {}  # node id -> ids of the ephemeral models in its text
UNRECORDED = {}  # node id -> adapter methods that read the warehouse, and that no introspector answers
TARGET = {}
FLAGS = {}


class Running(threading.local):
    """What this thread does now: the nodes whose text it renders, the innermost last, and the recorded calls it is in."""

    def __init__(self):
        self.nodes = []
        self.calls = 0


RUNNING = Running()


def patch(owner, name, wrapper):
    setattr(owner, name, wrapper(getattr(owner, name)))


def compiling(original):
    def compile(self, manifest):
        FLAGS.update(json_values(vars(get_flag_obj())))
        TARGET.update(json_values(self.config.to_target_dict()))
        try:
            node = original(self, manifest)
        except Exception as error:
            COMPILED[self.node.unique_id] = {"error": described(error)}
            raise
        COMPILED[node.unique_id] = {"text": getattr(node, "compiled_code", None)}
        CTES[node.unique_id] = [cte.id for cte in getattr(node, "extra_ctes", [])]
        return node

    return compile


def rendering(original):
    def _compile_code(self, node, *args, **kwargs):
        RUNNING.nodes.append(node.unique_id)
        MACROS.setdefault(node.unique_id, [])
        try:
            return original(self, node, *args, **kwargs)
        finally:
            RUNNING.nodes.pop()

    return _compile_code


def calling(original):
    def call_macro(self, *args, **kwargs):
        if RUNNING.nodes and not RUNNING.calls:
            reached = MACROS[RUNNING.nodes[-1]]
            if self.macro.unique_id not in reached:
                reached.append(self.macro.unique_id)
        return original(self, *args, **kwargs)

    return call_macro


def recorded(record):
    """A method of the adapter whose answer is recorded; what it calls in turn is not."""

    def wrapper(original):
        def method(self, *args, **kwargs):
            if not RUNNING.nodes or RUNNING.calls:
                return original(self, *args, **kwargs)
            RUNNING.calls += 1
            try:
                answer = original(self, *args, **kwargs)
            except Exception as error:
                record(self, args, kwargs, None, error)
                raise
            finally:
                RUNNING.calls -= 1
            record(self, args, kwargs, answer, None)
            return answer

        return method

    return wrapper


def columns(adapter, args, kwargs, answer, error):
    if error is None:
        answers.columns(args[0] if args else kwargs["relation"], answer)


def relation(adapter, args, kwargs, answer, error):
    parts = dict(zip(("database", "schema", "identifier"), args), **kwargs)
    if error is None:
        answers.relation(parts, answer)


def unanswered(name):
    def record(adapter, args, kwargs, answer, error):
        UNRECORDED.setdefault(RUNNING.nodes[-1], []).append(name)

    return record


def missing_columns(original):
    """Two questions for columns, each of which is recorded."""

    def method(self, from_relation, to_relation):
        if RUNNING.nodes and not RUNNING.calls:
            self.get_columns_in_relation(from_relation)
            self.get_columns_in_relation(to_relation)
        RUNNING.calls += 1
        try:
            return original(self, from_relation, to_relation)
        finally:
            RUNNING.calls -= 1

    return method


def executing(original):
    def execute(self, sql, *args, **kwargs):
        if not RUNNING.nodes or RUNNING.calls:
            return original(self, sql, *args, **kwargs)
        of_dbt = [id for id in MACROS[RUNNING.nodes[-1]] if answers.is_text_of_dbt(id)]
        with answers.query(sql, bool(of_dbt)) as query:
            RUNNING.calls += 1
            try:
                return original(self, sql, *args, **kwargs)
            except Exception as error:
                query.failed(described(error))
                raise
            finally:
                RUNNING.calls -= 1

    return execute


def reading(original):
    def get_result_from_cursor(cls, cursor, limit):
        return original.__func__(cls, answers.RecordedCursor(cursor), limit)

    return classmethod(get_result_from_cursor)


def described(error):
    return {
        "class": type(error).__name__,
        "message": str(getattr(error, "msg", error)),
        "str": str(error),
    }


def json_values(values):
    kept = {}
    for name, value in values.items():
        if isinstance(value, (str, int, float, bool, type(None))) and not name.startswith("_"):
            kept[name] = value
    return kept


def install():
    patch(CompileTask, "raise_on_first_error", lambda original: lambda self: False)
    patch(GraphRunnableTask, "_mark_dependent_errors", lambda original: lambda self, *args: None)
    patch(CompileRunner, "compile", compiling)
    patch(Compiler, "_compile_code", rendering)
    patch(MacroGenerator, "call_macro", calling)
    patch(DuckDBAdapter, "get_columns_in_relation", recorded(columns))
    patch(DuckDBAdapter, "get_relation", recorded(relation))
    patch(DuckDBAdapter, "get_missing_columns", missing_columns)
    for name in ("check_schema_exists", "get_column_schema_from_query", "list_schemas", "list_relations"):
        patch(DuckDBAdapter, name, recorded(unanswered(name)))
    patch(DuckDBAdapter, "execute", executing)
    DuckDBConnectionManager.get_result_from_cursor = reading(DuckDBConnectionManager.__dict__.get(
        "get_result_from_cursor", find(DuckDBConnectionManager, "get_result_from_cursor")))


def find(owner, name):
    return next(base.__dict__[name] for base in owner.__mro__ if name in base.__dict__)


def dbt(*args):
    result = dbtRunner().invoke([str(arg) for arg in args])
    if result.exception is not None and not COMPILED:
        raise result.exception
    return result


if __name__ == "__main__":
    plan = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    parsed = dbt("parse", "--no-partial-parse", *plan["args"])
    manifest = parsed.result.writable_manifest().to_dict(omit_none=False)
    install()
    dbt("compile", *plan["args"], *plan["compile"])
    out = {
        "manifest": manifest,
        "compiled": COMPILED,
        "macros": MACROS,
        "ctes": CTES,
        "unrecorded": UNRECORDED,
        "target": TARGET,
        "flags": FLAGS,
        "warehouse": answers.ALL,
    }
    pathlib.Path(sys.argv[2]).write_text(json.dumps(out, default=str), encoding="utf-8")
