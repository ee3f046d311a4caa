select 'orchard' as whose
