select 1 as id /*
{{ dbt.dateadd('day', 1, "date '2024-01-01'") }} | {{ dateadd(datepart='month', interval=-2, from_date_or_timestamp="col") }} | {{ dbt.datediff("a", "b", 'day') }} | {{ datediff("'2024-01-01'", "'2024-01-02'", 'hour') }} | {{ dbt.date_trunc('month', 'c') }} | {{ dbt.last_day('c', 'month') }} | {{ dbt.current_timestamp() }} | {{ dbt.date(2024, 2, 3) }}
*/
