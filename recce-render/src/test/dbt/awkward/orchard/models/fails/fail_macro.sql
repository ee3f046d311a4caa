select {{ no_such_macro_at_all() }} as id
