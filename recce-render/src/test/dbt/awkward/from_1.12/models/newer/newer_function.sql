select {{ function('add_vat') }}(2.0, 21) as id /* {{ function('add_vat') }} {{ function('orchard', 'add_vat').identifier }} */
