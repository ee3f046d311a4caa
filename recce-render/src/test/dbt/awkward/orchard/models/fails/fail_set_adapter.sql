{% if execute %}{% do this.update({}) %}{% endif %}select 1 as id
