{% if execute %}{{ exceptions.raise_database_error('as if from the database') }}{% endif %}select 1 as id
