{% if execute %}{{ exceptions.raise_compiler_error('refused by the model: ' ~ var('crop')) }}{% endif %}
select 1 as id
