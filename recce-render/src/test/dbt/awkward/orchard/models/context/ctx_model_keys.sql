{{ config(meta={'x': 1}) }}
select 1 as id /* {{ model.keys() | sort | join(' ') }}
{{ model.config.keys() | sort | join(' ') }} */
