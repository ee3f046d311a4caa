{% if execute %}{{ config.meta_require('absent') }}{% endif %}select 1 as id
