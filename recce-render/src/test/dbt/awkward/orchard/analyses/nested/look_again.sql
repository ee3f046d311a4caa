{% set sql = run_query('select count(*) from ' ~ ref('base_fruit')) %}
select {{ sql.columns[0].values()[0] if execute else 0 }} as n -- {{ this }} {{ this.identifier }}
