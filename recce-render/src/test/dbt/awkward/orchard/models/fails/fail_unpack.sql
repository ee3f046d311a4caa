{% if execute %}{% set a, b = [1, 2, 3] %}{% endif %}select 1 as id
