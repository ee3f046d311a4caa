select '{{ var("fruit_only_var") }}' as id
