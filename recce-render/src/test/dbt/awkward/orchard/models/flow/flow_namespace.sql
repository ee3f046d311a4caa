{% set ns = namespace(found=false, items=[], total=0) %}
{% for row in [{'n': 1}, {'n': 5}, {'n': 9}] %}
  {% for k in range(3) %}
    {% if row.n + k == 6 %}{% set ns.found = row.n ~ '+' ~ k %}{% endif %}
    {% set ns.total = ns.total + k * row.n %}
  {% endfor %}
  {% do ns.items.append(row.n) %}
{% endfor %}
{% set other = namespace({'from_dict': 1}, extra=2) %}
{% set ns.added_later = [ns.found, other.from_dict] %}
select 1 as id, {{ ns.total }} as total /* {{ ns.found }} {{ ns.items }} {{ ns.added_later }} {{ other.extra }} {{ ns.missing | default('no attribute') }} {{ ns['found'] }} */
