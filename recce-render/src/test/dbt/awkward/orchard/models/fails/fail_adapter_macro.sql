{% if execute %}{{ adapter_macro('toolbox.greet', 'x') }}{% endif %}select 1 as id
