{{ config(group='pickers', access='private') }}
select 1 as id
