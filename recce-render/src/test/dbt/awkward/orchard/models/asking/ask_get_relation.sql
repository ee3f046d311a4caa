{% set found = adapter.get_relation(database=target.database, schema=ref('base_fruit').schema, identifier='base_fruit') %}
{% set tree = load_relation(ref('base_tree')) %}
{% set missing = adapter.get_relation(target.database, target.schema, 'no_such_table') %}
select 1 as id /*
{{ found }} {{ found.type if found }} {{ found is none }} {{ found.identifier if found }} {{ 'exists' if found else 'missing' }}
{{ tree }} {{ tree.type if tree }} {{ tree.is_view if tree }} {{ missing }} {{ missing is none }} {{ load_relation(this) }} {{ load_relation(this).type if load_relation(this) }}
{{ adapter.get_relation(database=this.database, schema=this.schema, identifier='BASE_FRUIT'.lower()) }} {{ found == ref('base_fruit') if found }}
*/
