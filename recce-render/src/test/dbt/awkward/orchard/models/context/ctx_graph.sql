{% if execute %}
select 1 as id /*
{% for node in graph.nodes.values() | selectattr('resource_type', 'equalto', 'model') | selectattr('config.materialized', 'equalto', 'ephemeral') | sort(attribute='unique_id') -%}
{{ node.unique_id }} {{ node.alias }} {{ node.schema }} {{ node.config.materialized }} {{ node.depends_on.nodes }}
{% endfor %}
{{ graph.keys() | sort | join(' ') }}
{{ graph.nodes.values() | map(attribute='resource_type') | unique | sort | list }} {{ graph.sources.values() | map(attribute='source_name') | unique | sort | list }}
{{ graph.nodes['model.orchard.ctx_model'].config.meta }} {{ graph.nodes['model.orchard.ctx_model'].columns.id.description }} {{ graph.nodes[model.unique_id].name }} {{ graph.nodes.get('nope', 'no node') }} {{ graph.sources['source.orchard.market.prices'].identifier }} {{ graph.sources['source.orchard.market.prices'].relation_name }} {{ graph.sources['source.orchard.market.prices'].loader }} {{ graph.sources['source.orchard.market.prices'].columns.price.data_type }}
{{ graph.exposures.values() | map(attribute='name') | sort | list }} {{ graph.exposures['exposure.orchard.shop_window'].owner }} {{ graph.exposures['exposure.orchard.shop_window'].depends_on.nodes }} {{ graph.groups.keys() | list }} {{ graph.groups['group.orchard.pickers'].owner.email }} {{ graph.metrics.keys() | sort | list }}
{{ graph.nodes.values() | selectattr('resource_type', 'eq', 'test') | map(attribute='name') | sort | first }} {{ graph.nodes.values() | selectattr('package_name', 'eq', 'fruit') | map(attribute='unique_id') | sort | list }} {{ graph.nodes.values() | selectattr('tags') | rejectattr('resource_type', 'in', ['test']) | map(attribute='tags') | sum(start=[]) | unique | sort | list }}
{% for id, node in graph.nodes.items() if node.resource_type == 'seed' %}{{ id }} {{ node.config.quote_columns }}; {% endfor %}
*/
{% else %}select 1 as id{% endif %}
