select 1 as id /*
{{ toolbox.greet('you') }} {{ toolbox.weigh(500) }} {{ toolbox.weigh(500, unit='lb') }} {{ toolbox.pick('p') }} {{ toolbox.pick('p', third=3) }} {{ toolbox.shimmed() }} {{ toolbox.chain() }} {{ toolbox.chain(2) }}
{{ adapter.dispatch('from_nowhere')() }} {{ adapter.dispatch('greet', 'toolbox')('direct') }} {{ adapter.dispatch('greet', macro_namespace='shim')('shim first') }} {{ adapter.dispatch('label', 'fruit')() }} {{ fruit.label() }} {{ fruit.unlisted() }}
{% set f = adapter.dispatch('weigh', 'toolbox') %}{{ f(1, 'x') }} {{ f(grams=2, unit='y') }}
*/
