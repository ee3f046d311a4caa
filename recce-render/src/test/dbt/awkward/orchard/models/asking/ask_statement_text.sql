select 1 as id /* before{% call statement('s', fetch_result=true) %}select 'v' as v{% endcall %}after {{ load_result('s')['data'][0][0] if execute }} */
