select 1 as id /*
{% for i in range(10) %}{% if i == 2 %}{% continue %}{% endif %}{% if i > 5 %}{% break %}{% endif %}{{ i }}:{{ loop.index }}{{ loop.last }} {% endfor %}
{% for i in range(3) %}{% for j in range(5) %}{% if j == 1 %}{% continue %}{% elif j == 3 %}{% break %}{% endif %}{{ i }}{{ j }} {% endfor %}|{% endfor %}
{% for i in [] %}never{% else %}empty{% endfor %} {% for i in [1] %}one{% else %}never{% endfor %} {% for i in [1, 2] if i > 5 %}never{% else %}all filtered{% endfor %}
{% for i in range(6) if i is odd %}{{ i }}/{{ loop.index }}/{{ loop.length }} {% endfor %}
{% for c in 'aéb' %}{{ loop.cycle('odd', 'even') }}{{ c }}{% endfor %} {% for k in {'x': 1, 'y': 2} %}{{ k }}{% endfor %} {% for k, v in {'x': 1, 'y': 2}.items() %}{{ k }}{{ v }}{% endfor %}
{% for (a, b), c in [((1, 2), 3), ([4, 5], 6)] %}{{ a }}{{ b }}{{ c }} {% endfor %}
{% for i in ['a', 'a', 'b', 'a'] %}{{ loop.changed(i) }}{{ loop.previtem | default('-') }}{{ loop.nextitem | default('+') }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }} {% endfor %}
{% for node in [{'n': 'r', 'c': [{'n': 's', 'c': [{'n': 't'}]}, {'n': 'u'}]}] recursive %}{{ loop.depth }}{{ loop.depth0 }}{{ node.n }}{% if node.c %}({{ loop(node.c) }}){% endif %}{{ ',' if not loop.last }}{% endfor %}
{% for outer in ['p', 'q'] %}{% set outer_loop = loop %}{% for inner in [1, 2] %}{{ outer_loop.index }}{{ loop.index }}{{ outer }} {% endfor %}{% endfor %}
{% for i in range(0, 10, 3) | reverse %}{{ i }} {% endfor %}{% for i in [3, 1, 2] | sort %}{{ i }}{% endfor %} {% for group in [1, 2, 3, 4, 5] | batch(2, 'fill') %}{{ group }}{% endfor %} {% for pair in zip([1, 2], 'ab') %}{{ pair }}{% endfor %}
{% for i in range(4) %}{{ i }}{% if not loop.last %}, {% endif %}{% endfor %} {% for x in (1, 2) %}{% set kept = x %}{% endfor %}{{ kept | default('not kept') }}
*/
