select * from {{ var('jinja_ref') }} -- {{ ref('base_fruit') }}
