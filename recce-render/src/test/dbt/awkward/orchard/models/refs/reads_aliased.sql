select * from {{ ref('aliased_by_macro') }} -- {{ ref('base_wide') }} {{ ref('in_other_schema') }} {{ ref('ctx_this') }} {{ ref('ctx_model') }}
