{% if execute %}{% filter length %}x{% endfilter %}{% endif %}select 1 as id
