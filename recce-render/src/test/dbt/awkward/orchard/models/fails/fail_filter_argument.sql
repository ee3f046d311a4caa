{% if execute %}{{ [1, 'a'] | sort }}{% endif %}select 1 as id
