select '{{ reads_missing_var() }}' as id
