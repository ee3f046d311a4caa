select 1 as id /*
{{ var('crop') }} {{ var('weight') }} {{ var('weight') ~ 1 }} {{ var('ratio') * 2 }} {{ var('nothing') }} {{ var('nothing', 'dflt for none') }} {{ var('is_off') }} {{ var('is_off', true) }} [{{ var('empty_text') }}] [{{ var('empty_text', 'x') }}] {{ var('zero') }} {{ var('zero', 9) }} {{ var('text_number') }} {{ var('text_number') is string }}
{{ var('list_of') }} {{ var('list_of')[2] }} {{ var('list_of') | length }} {{ var('nested') }} {{ var('nested').a.b[2].c }} {{ var('nested')['1'] }} {{ var('nested').said }} {{ var('nested').get('zz', 'dd') }}
{{ var('jinja_text') }} {{ var('jinja_twice') }} {{ var('jinja_target') }} {{ var('jinja_macro') }} [{{ var('jinja_trim') }}] {{ var('not_jinja') }} [{{ var('multiline') }}] {{ var('ripe_on') }} {{ var('only_orchard') }}
{{ var('absent', 'dflt') }} {{ var('absent', none) }} {{ var('absent', default=[1]) }} {{ var('absent', default=false) }} {{ var('absent', var('crop')) }} {{ var.has_var('crop') }} {{ var.has_var('absent') }} {{ var.has_var('nothing') }} {{ var.has_var('only_orchard') }} {{ var.has_var('fruit') }} {{ var('fruit') if var.has_var('fruit') else 'sections are no variables' }}
{{ var('cli_text', 'no cli') }} {{ var('cli_list', ['none']) }} {{ var('cli_dict', {}) }} {{ var('cli_number', -1) }} {{ var('cli_jinja', 'none') }} {{ var('cli_none', 'none') }} {{ var('separator', 'sep of toolbox is not mine') }} {{ var('own_only', 'not here') }}
{{ toolbox.join_words(['a', 'b']) }} {{ toolbox.only_toolbox() }}
*/
