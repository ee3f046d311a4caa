select 1 as id /* {% if execute %}{% call gets_caller_text() %}body{% endcall %}{% endif %} */
