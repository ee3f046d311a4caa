select 1 as id /*
{{ adapter.type() }} {{ adapter.quote('a b') }} {{ adapter.quote('q"q') }} {{ adapter.quote_as_configured('x', 'identifier') }} {{ adapter.quote_as_configured('x', 'database') }} {{ adapter.quote_seed_column('c', true) }} {{ adapter.quote_seed_column('c', false) }} {{ adapter.quote_seed_column('c', none) }} {{ adapter.Relation.create(identifier='z') }} {{ adapter.is_motherduck() }} {{ adapter.render_raw_columns_constraints({'id': {'name': 'id', 'data_type': 'int', 'constraints': [{'type': 'not_null'}]}}) if execute }} {{ adapter.get_binding_char() if false }}
*/
