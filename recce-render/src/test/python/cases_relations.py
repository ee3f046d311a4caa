"""Templates over relations: (template, adapters or None for all, project quoting)."""
import re

FLAGS = ["", "database=false", "schema=false", "identifier=false", "database=false, schema=false",
         "database=true, schema=true, identifier=true", "database=false, schema=false, identifier=false", "false",
         "true, false, none", "identifier=none", "identifier='maybe'", "identifier=undefined_name", "schema=0"]

VALUES = ["rel", "src", "cte", "none_of", "five_of", "empty_cte", "rel.incorporate(type='table')",
          "api.Relation.create(schema='S', identifier='t')"]

PARTS = [
    "{{ R }}", "{{ R.render() }}", "{{ R | string | length }}", "{{ [R] }}", "{{ (R,) }}", "{{ R.render_limited() }}",
    "{{ R.database }}/{{ R.schema }}/{{ R.identifier }}/{{ R.name }}/{{ R.table }}/{{ R.project }}/{{ R.dataset }}",
    "{{ R.type }}/{{ R.is_table }}/{{ R.is_view }}/{{ R.is_cte }}/{{ R.is_materialized_view }}/{{ R.is_pointer }}",
    "{{ R.is_function }}/{{ R.is_dynamic_table }}/{{ R.is_interactive_table }}/{{ R.is_iceberg_format }}",
    "{{ R.is_delta }}/{{ R.is_hudi }}/{{ R.is_iceberg }}/{{ R.is_streaming_table }}/{{ R.is_external_table }}/{{ R.is_dlt }}",
    "{{ R.can_be_renamed }}/{{ R.can_be_replaced }}/{{ R.limit }}/{{ R.require_alias }}/{{ R.dbt_created }}/{{ R.catalog }}",
    "{{ R.without_identifier() }}|{{ R.without_identifier().include(database=false) }}|{{ [R.without_identifier()] }}",
    "{{ R.information_schema() }}|{{ R.information_schema('columns') }}|{{ [R.information_schema_only()] }}",
    "{{ R.path }}|{{ R.quote_policy }}|{{ R.include_policy }}|{{ R.quote_character }}",
    "{{ R.quote(schema=false).include(database=false) }}|{{ R.include(database=false).quote(identifier=true) }}",
]

ONCE = [
    "{{ rel ~ '_x' }}|{{ rel | upper }}|{{ (rel | string).replace('Orders', 'x') }}|{{ [rel, src] | join(', ') }}",
    "{{ rel is mapping }}|{{ rel is string }}|{{ rel is none }}|{{ rel is defined }}|{{ rel is callable }}",
    "{{ rel == rel.include() }}|{{ rel == src }}|{{ rel == none_of }}|{{ rel == rel | string }}|{{ rel != src }}",
    "{{ rel == rel.incorporate(type='table') }}|{{ rel == rel.quote(identifier=false).quote(identifier=true) }}",
    "{{ rel in [src, rel.include()] }}|{{ src in [rel] }}|{{ rel in {rel: 1} }}|{{ {rel: 1}[rel.include()] }}",
    "{{ [rel, src, rel.include(), none_of] | unique | list | length }}|{{ 'x' if rel else 'y' }}|{{ not rel }}",
    "{{ rel['identifier'] }}|{{ rel['nope'] }}|{{ rel.nope }}|{{ rel.nope is defined }}|{{ rel[0] }}|{{ rel['path']['schema'] }}",
    "{{ rel.get('metadata') }}|{{ rel.get('schema') }}|{{ rel.get('nope') }}|{{ rel.get('nope', 4) }}|{{ rel.get('type', 4) }}",
    "{{ 'database' in rel }}|{{ 'nope' in rel }}|{{ 'render' in rel }}",
    "{{ rel | length }}", "{{ rel | list }}", "{% for x in rel %}{{ x }}{% endfor %}", "{{ dict(rel) }}", "{{ rel.get() }}",
    "{{ rel.items() | list }}", "{{ rel.update is defined }}|{{ rel.pop is defined }}|{{ rel.copy is defined }}",
    "{{ rel.path.schema }}|{{ rel.path['identifier'] }}|{{ rel.path.get('database') }}|{{ rel.path.get('nope', 1) }}",
    "{{ rel.path.get_part('schema') }}|{{ rel.path.get_lowered_part('identifier') }}|{{ rel.path is mapping }}",
    "{{ rel.path == rel.include().path }}|{{ rel.path == src.path }}|{{ rel.path.replace(schema='q') }}",
    "{{ rel.quote_policy.schema }}|{{ rel.quote_policy['identifier'] }}|{{ rel.quote_policy == src.quote_policy }}",
    "{{ rel.quote_policy.get_part('schema') }}|{{ rel.include_policy.to_dict() }}|{{ rel.path.to_dict() }}",
    "{{ rel.quote_policy.get('schema', 1) }}|{{ [rel.include_policy] }}|{{ rel.quote_policy.replace(schema=3) }}",
    "{{ rel.replace_path(identifier='Q\"q', schema='n`n') }}|{{ rel.replace_path(database='X') }}|{{ rel.replace_path() }}",
    "{{ rel.replace_path(identifier=none) }}|{{ rel.replace_path(schema=none).identifier }}",
    "{{ rel.replace_path(identifier=5) }}", "{{ rel.replace_path(foo=5) }}", "{{ rel.replace_path('x') }}",
    "{{ rel.incorporate(path={'identifier': 'zzz'}) }}|{{ rel.incorporate(path={'schema': none}) }}|{{ rel.incorporate() }}",
    "{{ rel.incorporate(type='view').type }}|{{ rel.incorporate(type='view', path={'identifier': 'v'}) }}",
    "{{ rel.incorporate(quote_policy={'schema': false}, include_policy={'database': false}) }}",
    "{{ rel.incorporate(type='nope') }}", "{{ rel.incorporate('x') }}", "{{ rel.incorporate(nonsense=1) }}",
    "{{ rel.incorporate(limit=3) }}|{{ rel.incorporate(limit='3').limit }}", "{{ rel.incorporate(limit='x') }}",
    "{{ rel.incorporate(type=none).type }}|{{ rel.incorporate(type='table').incorporate(type=none).type }}",
    "{{ rel.incorporate(path={'identifier': 7}).identifier + 'x' }}", "{{ rel.incorporate(type='external') }}",
    "{{ rel.incorporate(type='materialized_view').is_materialized_view }}", "{{ rel.incorporate(type='cte').is_cte }}",
    "{{ rel.incorporate(type='dynamic_table').is_dynamic_table }}", "{{ rel.incorporate(type='streaming_table').type }}",
    "{{ rel.incorporate(type='view').can_be_renamed }}|{{ rel.incorporate(type='view').can_be_replaced }}",
    "{{ rel.incorporate(type='table').can_be_renamed }}|{{ rel.incorporate(type='table').can_be_replaced }}",
    "{{ rel.replace(type='view').is_view }}|{{ rel.replace(limit=2) }}", "{{ rel.replace(foo=1) }}",
    "{{ rel.quoted('a b') }}|{{ rel.quoted('q\"`q') }}|{{ rel.quoted(5) }}|{{ rel.quoted(none) }}", "{{ rel.quoted() }}",
    "{{ rel.add_ephemeral_prefix('abc') }}|{{ api.Relation.add_ephemeral_prefix('x') }}", "{{ rel.add_ephemeral_prefix() }}",
    "{{ rel.matches(schema='Sch', identifier='Orders') }}|{{ rel.matches(identifier='other') }}",
    "{{ rel.matches() }}", "{{ rel.matches(identifier='orders') }}", "{{ rel.matches(none, 'sch', 'ORDERS') }}",
    "{{ rel.matches(identifier='\"Orders\"') }}", "{{ rel.matches('Db', 'Sch', 'Orders') }}", "{{ cte.matches(schema='x') }}",
    "{{ rel.quote(foo=1) }}", "{{ rel.quote(1, 2, 3, 4) }}", "{{ rel.include(foo=1) }}",
    "{{ rel.information_schema(5) }}", "{{ rel.without_identifier(1) }}",
    "{{ rel.information_schema(nope) }}|{{ rel.information_schema(none) }}",
    "{{ rel.include(database=false).information_schema('tables') }}|{{ rel.information_schema('t').identifier }}",
    "{{ rel.information_schema('t').include(database=false) }}|{{ rel.information_schema('t').quote(identifier=true) }}",
    "{{ rel.information_schema('t').type }}|{{ rel.information_schema('t').information_schema_view }}",
    "{{ rel.information_schema('t') == rel.information_schema('t') }}|{{ rel.information_schema('t') == rel }}",
    "{{ rel.information_schema('t').incorporate(path={'database': 'X'}) }}|{{ rel.information_schema('t').quote_policy }}",
    "{{ rel.information_schema('t').is_view }}|{{ rel.information_schema('t').is_hive_metastore() }}",
    "{{ rel.without_identifier().information_schema('tables') }}|{{ rel.information_schema().without_identifier() }}",
    "{{ rel.render_event_time_filtered() }}|{{ rel.render_event_time_filtered('x') }}|{{ rel.event_time_filter }}",
    "{{ rel.Table }} {{ rel.View }} {{ rel.CTE }} {{ rel.External }} {{ rel.MaterializedView }} {{ rel.PointerTable }}",
    "{{ rel.Function }} {{ rel.DynamicTable }} {{ rel.InteractiveTable }} {{ rel.StreamingTable }}",
    "{{ api.Relation.Table }} {{ api.Relation.View }} {{ api.Relation.CTE }} {{ api.Relation.External }}",
    "{{ api.Relation.MaterializedView }} {{ api.Relation.DynamicTable }} {{ api.Relation.StreamingTable }}",
    "{{ api.Relation.get_relation_type.Table }} {{ api.Relation.get_relation_type('view') }} {{ rel.get_relation_type.View }}",
    "{{ api.Relation.get_relation_type('nope') }}", "{{ api.Relation.nope }}|{{ api.Relation.nope is defined }}",
    "{{ api.Relation.scd_args('id', 'ts') }}|{{ api.Relation.scd_args(['a', 'b'], 'ts') }}|{{ rel.scd_args('a', 'b') }}",
    "{{ api.Relation.scd_args('id') }}", "{{ api.Relation.get_default_quote_policy() }}",
    "{{ api.Relation.get_default_include_policy() }}|{{ api.Relation.get_default_quote_policy().get_part('schema') }}",
    "{{ api.Relation.create() }}|{{ [api.Relation.create()] }}|{{ api.Relation.create(identifier='t') }}",
    "{{ api.Relation.create(database='D b', schema='S', identifier='t') }}", "{{ api.Relation.create('D', 'S', 'i', 'view') }}",
    "{{ api.Relation.create(database='D', schema='S') }}", "{{ api.Relation.create('D', 'D', 'i').type }}",
    "{{ api.Relation.create(schema='S', identifier='i', type='view') }}", "{{ api.Relation.create('a', 'b', 'c', 'view', 'e') }}",
    "{{ api.Relation.create(schema='S', identifier='t', quote_policy={'schema': false}) }}",
    "{{ api.Relation.create(schema='S', identifier='t', quote_policy={'schema': true, 'identifier': true}) }}",
    "{{ api.Relation.create(schema='S', identifier='t', quote_policy={'schema': none, 'x': 1}) }}",
    "{{ api.Relation.create(schema='S', identifier='t', include_policy={'schema': false}) }}",
    "{{ api.Relation.create(database='S', schema='S', identifier='t', include_policy={'schema': false, 'database': true}) }}",
    "{{ api.Relation.create(database='S', schema='S', identifier='t', include_policy={'database': true}) }}",
    "{{ api.Relation.create(schema='S', identifier='t', nonsense=1) }}", "{{ api.Relation.create(type='nope') }}",
    "{{ api.Relation.create(identifier=5) }}|{{ api.Relation.create(schema=nope, identifier='x') }}",
    "{{ api.Relation.create(database=nope, schema='S', identifier='x') }}", "{{ api.Relation.create(include_policy=none) }}",
    "{{ api.Relation.create(identifier='t', quote_policy='x') }}", "{{ api.Relation.create(identifier='t', limit=0) }}",
    "{{ api.Relation.create(identifier='t', limit=7) }}|{{ api.Relation.create(identifier='t', limit=0).render() }}",
    "{{ api.Relation.create(identifier='t', quote_character='!') }}|{{ api.Relation.create(identifier='t', limit='x') }}",
    "{{ api.Relation.create(schema='S', identifier='t').to_dict() | list }}",
    "{{ api.Relation.create(schema='S', identifier='t').to_dict()['quote_policy'] }}",
    "{{ api.Relation.create(schema='S', identifier='t', type='table').to_dict(omit_none=true)['path'] }}",
    "{{ api.Relation.create(schema='s', identifier='y' * 64) | string | length }}",
    "{{ api.Relation.create(schema='s', identifier='y' * 64, type='table') | string | length }}",
    "{{ api.Relation.create(schema='s', identifier='\u00e9' * 128, type='table') | string | length }}",
    "{{ rel.replace_path(identifier='y' * 128) | string | length }}", "{{ rel.relation_max_name_length() }}",
    "{{ rel.incorporate(type='table', path={'identifier': 'y' * 130}) | string | length }}",
    "{{ rel.create(schema='A', identifier='B') }}|{{ adapter.Relation.create(schema='A', identifier='B') }}",
    "{{ rel.incorporate(type='function') }}", "{{ rel.get_function_config({'resource_type': 'model'}) }}",
    "{{ rel.is_hive_metastore() }}|{{ rel.replace_path(database='Hive_Metastore').is_hive_metastore() }}",
    "{{ cte.is_hive_metastore() }}|{{ rel.owner }}|{{ rel.stats }}|{{ rel.has_information() }}|{{ rel.metadata }}",
    "{{ rel.incorporate(path={'identifier': rel.identifier ~ '__tmp'}) }}|{{ rel.replace_path(schema='\u0130X') }}",
    "{{ rel.is_delta is defined }}|{{ rel.create_constraints }}|{{ rel.temporary }}|{{ rel.databricks_table_type }}",
    "{{ rel.location }}|{{ rel.table_format }}|{{ rel.external }}|{{ rel.information }}",
]

SNOWFLAKE = [
    "{{ api.Relation.create(schema='s', identifier='i', table_format='ICEBERG', type='table').is_iceberg_format }}",
    "{{ api.Relation.create(schema='s', identifier='i', table_format='ICEBERG', type='table').can_be_renamed }}",
    "{{ api.Relation.create(schema='s', identifier='i', table_format='ICEBERG').get_ddl_prefix_for_alter() }}|{{ rel.get_ddl_prefix_for_alter() }}|",
    "{{ rel.get_ddl_prefix_for_create({}, false) }}|{{ rel.get_ddl_prefix_for_create({'transient': false}, false) }}|",
    "{{ rel.get_ddl_prefix_for_create({}, true) }}|{{ rel.get_ddl_prefix_for_create({'transient': true}, false) }}",
    "{{ rel.incorporate(table_format='ICEBERG').get_ddl_prefix_for_create({}, false) }}",
    "{{ rel.as_case_sensitive() }}|{{ rel.as_case_sensitive().identifier }}|{{ rel.quote(identifier=true).as_case_sensitive() }}",
    "{{ rel.needs_to_drop(none) }}|{{ rel.needs_to_drop(rel.incorporate(type='view')) }}",
    "{{ rel.incorporate(type='table').needs_to_drop(rel.incorporate(type='table')) }}",
    "{{ rel.incorporate(type='table', table_format='ICEBERG').needs_to_drop(rel.incorporate(type='table')) }}",
    "{{ rel.incorporate(type='interactive_table').is_interactive_table }}|{{ rel.incorporate(type='interactive_table').type }}",
    "{{ rel.get_iceberg_ddl_options({'external_volume': 'v', 'base_location_subpath': 'sub'}) }}",
]

BIGQUERY = [
    "{{ rel.information_schema(view) }}|{{ rel.information_schema(view).include(schema=false) }}".replace("view", repr(view))
    for view in ["TABLES", "SCHEMATA", "SCHEMATA_OPTIONS", "__TABLES__", "PARTITIONS", "OBJECT_PRIVILEGES", "columns"]
] + [
    "{{ api.Relation.create('p', 'd', 'i', location='EU').information_schema('OBJECT_PRIVILEGES') }}",
    "{{ api.Relation.create('p', 'd', 'i', location='EU').information_schema('TABLE_STORAGE').get_region_identifier() }}",
    "{{ rel.information_schema().replace(information_schema_view='TABLES') }}|{{ rel.information_schema().location }}",
    "{{ rel.incorporate(location='US').location }}|{{ rel.matches() }}|{{ rel.incorporate(location='US') == rel }}",
]

DATABRICKS = [
    "{{ api.Relation.create(schema='s', identifier='i', is_delta=true, type='table').can_be_replaced }}",
    "{{ api.Relation.create(schema='s', identifier='i', temporary=true).is_hive_metastore() }}",
    "{{ rel.incorporate(databricks_table_type='external').is_external_table }}|{{ rel.incorporate(databricks_table_type='x') }}",
    "{{ rel.incorporate(metadata={'Provider': 'hudi', 'Owner': 'me'}).is_hudi }}",
    "{{ rel.incorporate(metadata={'Owner': 'me', 'Statistics': 's'}).owner }}|{{ rel.incorporate(metadata={'Owner': 'me'}).stats }}",
    "{{ rel.incorporate(type='streaming_table').is_streaming_table }}|{{ rel.incorporate(type='streaming_table').is_dlt }}",
    "{{ rel.incorporate(type='metric_view').type }}|{{ rel.incorporate(type='foreign').type }}|{{ rel.StreamingTable }}",
    "{{ rel.get_databricks_table_type.External }}|{{ rel.render_constraints_for_create() }}|{{ rel.enrich([]) }}",
]

DUCKDB = [
    "{{ api.Relation.create(schema='s', identifier='i', external=\"'x.csv'\") }}",
    "{{ api.Relation.create(schema='s', identifier='i', external=\"'x.csv'\").include(schema=false).without_identifier() }}",
    "{{ api.Relation.create(schema='s', identifier='i', external='f(1)').incorporate(path={'identifier': 'k'}) }}",
]

BASE = ["{{ rel.render }}|{{ rel.quote }}", "{{ rel.render(1) }}", "{{ rel.information_schema('a', 'b') }}"]

QUOTING = [{"database": False, "schema": False, "identifier": False}, {"database": True, "schema": True, "identifier": True},
           {"database": False, "schema": True, "identifier": False}]

QUOTED = ["{{ rel }}|{{ src }}|{{ cte }}|{{ none_of }}|{{ [rel] }}", "{{ rel.create(schema='S', identifier='t') }}",
          "{{ api.Relation.create(schema='S', identifier='t') }}|{{ api.Relation.create(schema='S', identifier='t', quote_policy={'schema': false}) }}",
          "{{ rel.information_schema('x') }}|{{ rel.quote_policy }}|{{ api.Relation.get_default_quote_policy() }}"]


def of(part, value):
    return re.sub(r"\bR\b", lambda match: value, part)


def cases():
    everywhere = [of(part, value) for value in VALUES for part in PARTS]
    flags = ["{{ rel.%s(%s) }}|{{ src.%s(%s) }}|{{ cte.%s(%s) }}" % (method, flag, method, flag, method, flag)
             for method in ["include", "quote"] for flag in FLAGS]
    for template in everywhere + flags + ONCE:
        yield template, None, {}
    for names, templates in [(["postgres", "snowflake"], BASE), (["snowflake"], SNOWFLAKE), (["bigquery"], BIGQUERY), (["databricks"], DATABRICKS), (["duckdb"], DUCKDB)]:
        for template in templates:
            yield template, names, {}
    for quoting in QUOTING:
        for template in QUOTED:
            yield template, None, quoting
