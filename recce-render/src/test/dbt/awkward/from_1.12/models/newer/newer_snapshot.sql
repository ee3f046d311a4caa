select 1 as id from {{ ref('snap_yaml') }} -- {{ ref('snap_yaml_of_source').identifier }}
