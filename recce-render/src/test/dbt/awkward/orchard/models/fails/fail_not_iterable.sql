{% if execute %}{% for i in 5 %}{{ i }}{% endfor %}{% endif %}select 1 as id
