select 1 as id /*
{{ return_in_for(['a', 'b', 'c'], 'b') }}
{{ return_in_for(['a', 'b', 'c'], 'q') }}
{{ return_in_if(11) }} {{ return_in_if(6) }} {{ return_in_if(1) }}
{{ return_in_call() }}
{{ return_in_set() }}
{{ return_after_text(true) }} {{ return_after_text([1]) }}
{{ return_conditional(5) }} {{ return_conditional(0) }}
{{ return_of_return(1) }} {{ return_twice() }} {{ return_from_filter() }} {{ return_deep(3) }}
*/
