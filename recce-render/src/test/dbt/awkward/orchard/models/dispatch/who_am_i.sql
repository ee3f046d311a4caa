select 1 as id /*
{{ whoami() }} {{ orchard.whoami() }} {{ toolbox.whoami() }} {{ shim.whoami() }} {{ fruit.whoami() }} {{ context['fruit']['whoami']() }}
{{ toolbox.ask_whoami() }} {{ shim.shim_calls() }} {{ fruit.helper() }} {{ only_toolbox() if only_toolbox is defined else 'not global' }} {{ toolbox.only_toolbox() }}
{{ shout('a') }} {{ toolbox.shout('a') }} {{ toolbox.twice_shouted('b') }} {{ toolbox.package_of_node() }}
*/
