-- snowflake
select "bin", count(*) as "n" from (select case when "price" < 0 then 0 when "price" < cast('0.5' as NUMBER(20, 1)) then 1 else 2 end as "bin" from cafe.dev.tickets where ("price" is not null)) as "binned" group by "bin"
select "bin", count(*) as "n" from (select case when cast("Weight g" as FLOAT) < cast('0.0' as FLOAT) then 0 when cast("Weight g" as FLOAT) < cast('0.5' as FLOAT) then 1 else 2 end as "bin" from cafe.dev.tickets where (abs(cast("Weight g" as FLOAT)) <= cast('1.7976931348623157E308' as FLOAT))) as "binned" group by "bin"
-- bigquery
select `bin`, count(*) as `n` from (select case when `price` < 0 then 0 when `price` < cast('0.5' as NUMERIC) then 1 else 2 end as `bin` from `cafe`.`dev`.`tickets` where (`price` is not null)) as `binned` group by `bin`
select `bin`, count(*) as `n` from (select case when cast(`Weight g` as FLOAT64) < cast('0.0' as FLOAT64) then 0 when cast(`Weight g` as FLOAT64) < cast('0.5' as FLOAT64) then 1 else 2 end as `bin` from `cafe`.`dev`.`tickets` where (abs(cast(`Weight g` as FLOAT64)) <= cast('1.7976931348623157E308' as FLOAT64))) as `binned` group by `bin`
-- postgres
select "bin", count(*) as "n" from (select case when "price" < 0 then 0 when "price" < cast('0.5' as NUMERIC(20, 1)) then 1 else 2 end as "bin" from "cafe"."dev"."tickets" where ("price" is not null)) as "binned" group by "bin"
select "bin", count(*) as "n" from (select case when cast("Weight g" as DOUBLE PRECISION) < cast('0.0' as DOUBLE PRECISION) then 0 when cast("Weight g" as DOUBLE PRECISION) < cast('0.5' as DOUBLE PRECISION) then 1 else 2 end as "bin" from "cafe"."dev"."tickets" where (abs(cast("Weight g" as DOUBLE PRECISION)) <= cast('1.7976931348623157E308' as DOUBLE PRECISION))) as "binned" group by "bin"
-- redshift
select "bin", count(*) as "n" from (select case when "price" < 0 then 0 when "price" < cast('0.5' as NUMERIC(20, 1)) then 1 else 2 end as "bin" from "cafe"."dev"."tickets" where ("price" is not null)) as "binned" group by "bin"
select "bin", count(*) as "n" from (select case when cast("Weight g" as DOUBLE PRECISION) < cast('0.0' as DOUBLE PRECISION) then 0 when cast("Weight g" as DOUBLE PRECISION) < cast('0.5' as DOUBLE PRECISION) then 1 else 2 end as "bin" from "cafe"."dev"."tickets" where (abs(cast("Weight g" as DOUBLE PRECISION)) <= cast('1.7976931348623157E308' as DOUBLE PRECISION))) as "binned" group by "bin"
-- databricks
select `bin`, count(*) as `n` from (select case when `price` < 0 then 0 when `price` < cast('0.5' as DECIMAL(20, 1)) then 1 else 2 end as `bin` from `cafe`.`dev`.`tickets` where (`price` is not null)) as `binned` group by `bin`
select `bin`, count(*) as `n` from (select case when cast(`Weight g` as DOUBLE) < cast('0.0' as DOUBLE) then 0 when cast(`Weight g` as DOUBLE) < cast('0.5' as DOUBLE) then 1 else 2 end as `bin` from `cafe`.`dev`.`tickets` where (abs(cast(`Weight g` as DOUBLE)) <= cast('1.7976931348623157E308' as DOUBLE))) as `binned` group by `bin`
-- duckdb
select "bin", count(*) as "n" from (select case when "price" < 0 then 0 when "price" < cast('0.5' as DECIMAL(20, 1)) then 1 else 2 end as "bin" from "cafe"."dev"."tickets" where ("price" is not null)) as "binned" group by "bin"
select "bin", count(*) as "n" from (select case when cast("Weight g" as DOUBLE) < cast('0.0' as DOUBLE) then 0 when cast("Weight g" as DOUBLE) < cast('0.5' as DOUBLE) then 1 else 2 end as "bin" from "cafe"."dev"."tickets" where (abs(cast("Weight g" as DOUBLE)) <= cast('1.7976931348623157E308' as DOUBLE))) as "binned" group by "bin"
