select 1 as id /*
{{ builtins.ref('base_fruit') }} {{ builtins.source('market', 'prices') }} {{ builtins.var('crop') }} {{ builtins.var('absent', 'd') }} {{ builtins.env_var('ORCHARD_NEVER', 'd') }} {{ builtins.config.get('materialized') }} {{ builtins['target'].name }} {{ builtins.tojson({'a': 1}) }} {{ 'ref' in builtins }} {{ 'shout' in builtins }} {{ builtins.print is defined }} {{ builtins.model.name }} {{ builtins.this }} {{ builtins.api.Relation.create(identifier='b') }} {{ builtins.return is defined }} {{ print('a message') }} {{ builtins.log('x') }}| {{ log('y', info=false) }}| {{ builtins.get('nope', 'dflt') }}
{{ context['ref']('base_fruit') }} {{ context['var']('crop') }} {{ context.target.name }} {{ context['context']['model'].name }} {{ context.this }} {{ context['builtins']['var']('weight') }} {{ context.get('this') }} {{ context['toolbox'].double(2) }}
-- {{ ref('base_fruit') }} {{ source('market', 'prices') }}
*/
