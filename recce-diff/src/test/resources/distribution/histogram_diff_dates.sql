-- snowflake
select "bin", count(*) as "n" from (select cast(date_trunc('month', "day") as DATE) as "bin" from cafe.dev.tickets where ("day" is not null)) as "binned" group by "bin"
select "bin", count(*) as "n" from (select cast(date_trunc('day', convert_timezone('UTC', "sold_at")) as TIMESTAMP_TZ) as "bin" from cafe.dev.tickets where ("sold_at" is not null)) as "binned" group by "bin"
-- bigquery
select `bin`, count(*) as `n` from (select date_trunc(`day`, MONTH) as `bin` from `cafe`.`dev`.`tickets` where (`day` is not null)) as `binned` group by `bin`
select `bin`, count(*) as `n` from (select timestamp_trunc(`sold_at`, DAY) as `bin` from `cafe`.`dev`.`tickets` where (`sold_at` is not null)) as `binned` group by `bin`
-- postgres
select "bin", count(*) as "n" from (select cast(date_trunc('month', "day") as DATE) as "bin" from "cafe"."dev"."tickets" where (isfinite("day"))) as "binned" group by "bin"
select "bin", count(*) as "n" from (select cast(date_trunc('day', "sold_at") as TIMESTAMPTZ) as "bin" from "cafe"."dev"."tickets" where (isfinite("sold_at"))) as "binned" group by "bin"
-- redshift
select "bin", count(*) as "n" from (select cast(date_trunc('month', "day") as DATE) as "bin" from "cafe"."dev"."tickets" where ("day" is not null)) as "binned" group by "bin"
select "bin", count(*) as "n" from (select cast(date_trunc('day', "sold_at") as TIMESTAMPTZ) as "bin" from "cafe"."dev"."tickets" where ("sold_at" is not null)) as "binned" group by "bin"
-- databricks
select `bin`, count(*) as `n` from (select cast(date_trunc('month', `day`) as DATE) as `bin` from `cafe`.`dev`.`tickets` where (`day` is not null)) as `binned` group by `bin`
select `bin`, count(*) as `n` from (select cast(date_trunc('day', `sold_at`) as TIMESTAMP) as `bin` from `cafe`.`dev`.`tickets` where (`sold_at` is not null)) as `binned` group by `bin`
-- duckdb
select "bin", count(*) as "n" from (select ("day" - cast(least(day("day") - 1, "day" - cast('5877642-06-25 (BC)' as DATE)) as integer)) as "bin" from "cafe"."dev"."tickets" where (isfinite("day"))) as "binned" group by "bin"
select "bin", count(*) as "n" from (select cast(date_trunc('day', "sold_at") as TIMESTAMPTZ) as "bin" from "cafe"."dev"."tickets" where (isfinite("sold_at"))) as "binned" group by "bin"
