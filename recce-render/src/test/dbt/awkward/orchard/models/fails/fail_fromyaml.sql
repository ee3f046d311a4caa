{% if execute %}{{ fromyaml('a: [unclosed') }}|{{ fromjson('{') }}{% endif %}select 1 as id
