select {{ refuse('inner') if execute else 1 }} as id
