select 1 as id, '{' as a, '}}' || '{' as b, '# }' as c, '%' as d   
