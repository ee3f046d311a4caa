"""The real adapters of dbt, without a warehouse; used by make_adapter_tables.py."""
import multiprocessing
import types

import agate
from dbt.adapters.base import impl
from dbt.adapters.bigquery import BigQueryAdapter
from dbt.adapters.databricks.impl import DatabricksAdapter
from dbt.adapters.duckdb import DuckDBAdapter
from dbt.adapters.postgres import PostgresAdapter
from dbt.adapters.redshift import RedshiftAdapter
from dbt.adapters.snowflake import SnowflakeAdapter
from dbt.adapters.spark import SparkAdapter
from dbt.context.providers import RuntimeDatabaseWrapper
from dbt_common.clients.agate_helper import Integer
from jinja2.sandbox import SandboxedEnvironment

ADAPTERS = {
    "postgres": PostgresAdapter, "redshift": RedshiftAdapter, "snowflake": SnowflakeAdapter,
    "bigquery": BigQueryAdapter, "spark": SparkAdapter, "databricks": DatabricksAdapter, "duckdb": DuckDBAdapter,
}


class Config(dict):
    """A model's configuration, as RelationConfig has it."""

    def __getattr__(self, name):
        return self.get(name)


class Credentials(types.SimpleNamespace):
    """A profile in which most is unset."""

    def __getattr__(self, name):
        return None


def adapter(name, quoting):
    credentials = Credentials(
        type=name, database="Db", schema="Sch", path="/data/shop.duckdb", ra3_node=False, datasharing=False,
        drop_without_cascade=False, http_path="/sql/1.0/warehouses/abc", is_motherduck=False, disable_transactions=False,
        external_root="out", dataproc_batch=None)
    config = types.SimpleNamespace(
        log_cache_events=False, credentials=credentials, quoting=dict(quoting), flags={}, project_name="shop",
        query_comment=types.SimpleNamespace(comment=None), get_macro_search_order=lambda namespace: None)
    # each adapter adds its flags to this list of all
    impl.DEFAULT_BASE_BEHAVIOR_FLAGS[2:] = []
    made = ADAPTERS[name](config, multiprocessing.get_context("spawn"))
    return RuntimeDatabaseWrapper(made, None)


def relation_config(resource_type, database, identifier, quoting):
    return types.SimpleNamespace(
        resource_type=resource_type, name="orders", description="", database=database, schema="Sch",
        identifier=identifier, quoting_dict=dict(quoting), config=Config(), meta={}, tags=[], catalog_name=None)


class ModelConfig(Config):
    """dbt's config in a template."""

    def persist_relation_docs(self):
        return self.get("persist_docs", {}).get("relation", False)


def model_of(settings):
    model = relation_config("model", "Db", "Orders", {})
    model.config = Config(materialized="table", **settings)
    return model


def config_of(settings):
    config = ModelConfig(settings)
    object.__setattr__(config, "model", model_of(settings))
    return config


def agate_table():
    """Only values of which dbt and recce infer the same type."""
    rows = [["a", "1.25", "3", 4, True], ["bcd", "2.50", "5", 7, False], ["\u00e9\u00e9\u00e9", None, "8", None, None]]
    kinds = [agate.Text(), agate.Number(), agate.Number(), Integer(), agate.Boolean()]
    return agate.Table(rows, ["text", "number", "whole", "integer", "boolean"], kinds)


def context(name, quoting):
    wrapper = adapter(name, quoting)
    relation = wrapper._adapter.Relation
    database = None if name == "spark" else "Db"
    model = relation_config("model", database, "Orders", {})
    base = types.SimpleNamespace(quoting=dict(quoting))
    nothing = types.SimpleNamespace(quoting={})
    source = relation_config("source", database, "Raw Orders", {"database": False, "schema": True, "column": True})
    return {
        "adapter": wrapper, "api": {"Relation": wrapper.Relation, "Column": wrapper._adapter.Column},
        "rel": relation.create_from(base, model), "src": relation.create_from(nothing, source),
        "cte": relation.create_ephemeral_from(model), "none_of": relation.create_from(base, model, limit=0),
        "five_of": relation.create_from(base, model, limit=5), "csv": agate_table(),
        "config_of": config_of, "model_of": model_of,
        "empty_cte": relation.create_ephemeral_from(model, limit=0),
    }


def answer(template, values):
    environment = SandboxedEnvironment(extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"])
    try:
        return {"output": environment.from_string(template).render(**values)}
    except Exception as error:
        message = getattr(error, "msg", None) or str(error)
        return {"error": type(error).__name__, "message": message}
