	{% set t = 1 %}	select	{{ t }}	as	id	{%- if true -%}	, 2 as b	{%- endif %}	 -- tabs 	
