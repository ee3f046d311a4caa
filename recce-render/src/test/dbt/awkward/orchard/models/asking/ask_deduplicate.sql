{{ deduplicate(ref('base_tree'), partition_by='fruit_id', order_by='height desc') }}
