select 1 as id /*
{{ dbt.type_string() }} {{ dbt.type_int() }} {{ dbt.type_bigint() }} {{ dbt.type_float() }} {{ dbt.type_numeric() }} {{ dbt.type_boolean() }} {{ dbt.type_timestamp() }} {{ type_timestamp() }} {{ api.Column.translate_type('string') }}
*/
