{{ config(meta={'b': 1, 'a': [true, none], 'n': none, 'd': {'x': none}}, tags='one_tag') }}
select 1 as id /* {{ model.config.meta | tojson }} {{ tojson(model.config.tags) }} {{ tojson(model.depends_on) }} {{ tojson(model.docs) }} {{ tojson(model.columns) }} {{ tojson(model.config.meta, sort_keys=true) }} {{ model.config.pre_hook }} {{ model.config['post-hook'] }} {{ model.config.grants }} */
