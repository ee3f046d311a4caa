select '{{ "quo''ted" }}' as id, "{{ 'col umn' }}".x, $${{ 'dollar' }}$$ as d, -- {% if true %}line comment{% endif %}
{{ "'" ~ var('crop') ~ "'" }} as crop, {{ ['a', 'b'] | map('upper') | join(', ') }} /* {{ '/* nested */' | replace('*', '') }} */
from (select 1 as x, 2 as a, 3 as b) as "col umn"
