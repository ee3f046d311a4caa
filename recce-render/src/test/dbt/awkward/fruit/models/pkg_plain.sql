select 1 as id, '{{ whoami() }}' as who, '{{ toolbox.ask_whoami() }}' as asked, '{{ orchard.whoami() }}' as root
/* crop={{ var('crop') }} from_root={{ var('from_root') }} from_package={{ var('from_package') }} scoped={{ var('scoped') }}
   jinja={{ var('jinja_fruit') }} global={{ var('weight') }} missing={{ var('separator', 'no separator') }}
   only={{ var('only_orchard', 'not mine') }} env={{ env_var('ORCHARD_TARGET', 'unset') }} label={{ label() }}
   day={{ var('picked_day') }} {{ var('picked_day').year }} words={{ var('yaml_words') }} keys={{ var('yaml_keys') }}
   project={{ project_name }} package={{ model.package_name }} node={{ toolbox.package_of_node() }} */
