{% if execute %}{% call(item) each(['a', 'b']) %}{{ item }}{% endcall %}{% endif %}select 1 as id
