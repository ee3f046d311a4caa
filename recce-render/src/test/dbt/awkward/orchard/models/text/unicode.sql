{% set noun = 'Äpfel und Öl — ß ẞ ﬁ İı' %}
select 'žluťoučký kůň 🍎' as "köl", '{{ noun }}' as b, '{{ "\u00e9\U0001F34F" }}' as c, {{ noun | length }} as n /*
{{ noun | upper }} {{ noun | lower }} {{ noun | title }} {{ 'straße' | capitalize }} {{ '🍎é' | length }} {{ 'e\u0301' | length }} {{ noun | list | first }} {{ noun[::-1] }}
{{ ['ä', 'z', 'Z', 'a', 'é'] | sort }} {{ {'ключ': 'значение', '🍎': none} }} {{ {'ключ': 'é🍎'} | tojson }} {{ tojson({'ключ': 'é🍎'}) }} {{ toyaml({'ключ': 'é'}) }}
{{ 'Ω'.lower() }} {{ 'ÿ'.isalpha() }} {{ '٣'.isdigit() }} {{ '\u00a0x\u2003'.strip() }} {{ 'x'.center(5, 'ö') }} {{ local_md5('ключ🍎') }} {{ '%s' | format('ö') }} {{ 'a b' | urlencode }} {{ 'ü' | urlencode }}
日本語 {{ '日本語' }} {{ '日本語' | length }} {{ 'naïve café' | wordcount }} */
