{% if execute %}{% set r = run_query("create or replace temp table made_by_template as select 1 as x") %}{% endif %}
select 1 as id /* {{ r.column_names if r }} {{ r is none }} {{ r.rows | length if r }} */
