select 1 as id /*
{{ dbt.safe_cast('a', 'int') }} | {{ dbt.safe_cast("'1'", api.Column.translate_type('integer')) }} | {{ dbt.cast_bool_to_text('a') }} | {{ dbt.bool_or('a') }} | {{ dbt.any_value('a') }} | {{ dbt.array_construct([1, 2]) }} | {{ dbt.array_append('a', 3) }} | {{ dbt.array_concat('a', 'b') }} | {{ dbt.except() }} | {{ dbt.intersect() }} | {{ dbt.generate_series(4) }} | {{ dbt.get_powers_of_two(9) }} | {{ cast('a', 'int') if cast is defined }}
*/
