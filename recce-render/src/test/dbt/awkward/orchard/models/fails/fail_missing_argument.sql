{% if execute %}{{ needs_argument() }}{% endif %}select 1 as id
