select * from {{ source('crate', 'boxes') }} /* {{ helper() }} {{ greeting_or_nothing | default('undefined here') }} */
