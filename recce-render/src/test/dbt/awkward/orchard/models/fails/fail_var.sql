select '{{ var("never_given") }}' as id
