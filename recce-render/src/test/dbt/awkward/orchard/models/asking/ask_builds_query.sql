{% set counts = builds_query([ref('base_fruit'), ref('base_tree')]) %}
select {{ counts | sum }} as id /* {{ counts }} */
