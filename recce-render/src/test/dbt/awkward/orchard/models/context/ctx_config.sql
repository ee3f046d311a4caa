{{ config(materialized='view', meta={'owner': 'm'}, sometimes=none, falsy=0, text='t', as_list=['l']) }}
select 1 as id /*
{{ config.get('materialized') }} {{ config.get('text') }} {{ config.get('falsy') }} {{ config.get('falsy', 5) }} {{ config.get('sometimes') }} {{ config.get('sometimes', 'when none') }} {{ config.get('not_there') }} {{ config.get('not_there', 'dflt') }} {{ config.get('not_there', default='kw') }} {{ config.get('as_list') }} {{ config.get('tags') }} {{ config.get('meta') }} {{ config.get('unique_key') }} {{ config.get('schema') }} {{ config.get('alias') }} {{ config.get('enabled') }} {{ config.get('post-hook') }} {{ config.get('full_refresh') }} {{ config.get('grants') }} {{ config.get('contract') }} {{ config.get('on_schema_change') }}
{{ config.require('materialized') }} {{ config.require('falsy') }} {{ config.persist_relation_docs() }} {{ config.persist_column_docs() }} [{{ config(late='too late') }}] [{{ config.set('s', 1) }}] {{ config.get('late') }} {{ config.get('meta', {}).get('owner') if execute }} {{ config.get('meta').owner if execute }}
{{ config.get('materialized', validator=validation.any[str]) if false else 'no validator' }}
*/
