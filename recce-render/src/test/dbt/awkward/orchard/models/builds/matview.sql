{{ config(materialized='table', on_configuration_change='apply', indexes=[{'columns': ['id'], 'unique': true}], grants={'select': ['someone']} if false else {}) }}
select 1 as id /* {{ config.get('on_configuration_change') }} {{ config.get('indexes') }} */
