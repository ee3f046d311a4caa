select 'fruit' as whose, {{ this.schema | length }} as length
