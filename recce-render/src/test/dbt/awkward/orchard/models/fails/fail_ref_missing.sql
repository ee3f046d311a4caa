{% if execute %}select * from {{ ref('no_model_of_this_name') }}{% else %}select 1{% endif %}
