{% if execute %}{% call toolbox.join_words(['no', 'caller', 'used']) %}ignored{% endcall %}{% endif %}select 1 as id
