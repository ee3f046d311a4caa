-- value_diff: the key
select count(*) from (select 1 as "one" from "cafe"."prod"."orders" as "t" where id is not null group by id having count(*) > 1) as "repeated"

-- value_diff
with "a_query" as (select md5(coalesce(cast("t"."id" as TEXT), '_recce_surrogate_key_null_')) as "_pk", "t".* from "cafe"."prod"."orders" as "t"), "b_query" as (select md5(coalesce(cast("t"."id" as TEXT), '_recce_surrogate_key_null_')) as "_pk", "t".* from "cafe"."dev"."orders" as "t") select count(case when ("a_query"."id" = "b_query"."id" or ("a_query"."id" is null and "b_query"."id" is null)) then 1 end), count(case when ("a_query"."_pk" is not null and "b_query"."_pk" is not null and ("a_query"."id" <> "b_query"."id" or ("a_query"."id" is null and "b_query"."id" is not null) or ("a_query"."id" is not null and "b_query"."id" is null))) then 1 end), count(case when ("a_query"."_pk" is null and "b_query"."id" is not null) then 1 end), count(case when ("b_query"."_pk" is null and "a_query"."id" is not null) then 1 end), count(case when ("a_query"."Other Key" = "b_query"."Other Key" or ("a_query"."Other Key" is null and "b_query"."Other Key" is null)) then 1 end), count(case when ("a_query"."_pk" is not null and "b_query"."_pk" is not null and ("a_query"."Other Key" <> "b_query"."Other Key" or ("a_query"."Other Key" is null and "b_query"."Other Key" is not null) or ("a_query"."Other Key" is not null and "b_query"."Other Key" is null))) then 1 end), count(case when ("a_query"."_pk" is null and "b_query"."Other Key" is not null) then 1 end), count(case when ("b_query"."_pk" is null and "a_query"."Other Key" is not null) then 1 end), count(case when ("a_query"."price" = "b_query"."price" or ("a_query"."price" is null and "b_query"."price" is null)) then 1 end), count(case when ("a_query"."_pk" is not null and "b_query"."_pk" is not null and ("a_query"."price" <> "b_query"."price" or ("a_query"."price" is null and "b_query"."price" is not null) or ("a_query"."price" is not null and "b_query"."price" is null))) then 1 end), count(case when ("a_query"."_pk" is null and "b_query"."price" is not null) then 1 end), count(case when ("b_query"."_pk" is null and "a_query"."price" is not null) then 1 end) from "a_query" full outer join "b_query" on "a_query"."_pk" = "b_query"."_pk"

-- value_diff_detail
with "base_rows" as (select "t"."id", "t"."Other Key", "t"."price" from "cafe"."prod"."orders" as "t"), "current_rows" as (select "t"."id", "t"."Other Key", "t"."price" from "cafe"."dev"."orders" as "t"), "in_both" as (select * from "base_rows" intersect select * from "current_rows"), "base_only" as (select * from "base_rows" except select * from "current_rows"), "current_only" as (select * from "current_rows" except select * from "base_rows"), "all_rows" as (select *, true as "in_a", true as "in_b" from "in_both" union all select *, true as "in_a", false as "in_b" from "base_only" union all select *, false as "in_a", true as "in_b" from "current_only") select * from "all_rows" where (not ("in_a" and "in_b")) order by "id", "in_a" desc, "in_b" desc fetch next 1000 rows only

-- value_diff: the key
select count(*) from (select 1 as "one" from "cafe"."prod"."orders" as "t" group by "t"."id", "t"."Other Key" having count(*) > 1) as "repeated"

-- value_diff
with "a_query" as (select md5(((coalesce(cast("t"."id" as TEXT), '_recce_surrogate_key_null_') || '-') || coalesce(cast("t"."Other Key" as TEXT), '_recce_surrogate_key_null_'))) as "_pk", "t".* from "cafe"."prod"."orders" as "t"), "b_query" as (select md5(((coalesce(cast("t"."id" as TEXT), '_recce_surrogate_key_null_') || '-') || coalesce(cast("t"."Other Key" as TEXT), '_recce_surrogate_key_null_'))) as "_pk", "t".* from "cafe"."dev"."orders" as "t") select count(case when ("a_query"."id" = "b_query"."id" or ("a_query"."id" is null and "b_query"."id" is null)) then 1 end), count(case when ("a_query"."_pk" is not null and "b_query"."_pk" is not null and ("a_query"."id" <> "b_query"."id" or ("a_query"."id" is null and "b_query"."id" is not null) or ("a_query"."id" is not null and "b_query"."id" is null))) then 1 end), count(case when ("a_query"."_pk" is null and "b_query"."id" is not null) then 1 end), count(case when ("b_query"."_pk" is null and "a_query"."id" is not null) then 1 end), count(case when ("a_query"."Other Key" = "b_query"."Other Key" or ("a_query"."Other Key" is null and "b_query"."Other Key" is null)) then 1 end), count(case when ("a_query"."_pk" is not null and "b_query"."_pk" is not null and ("a_query"."Other Key" <> "b_query"."Other Key" or ("a_query"."Other Key" is null and "b_query"."Other Key" is not null) or ("a_query"."Other Key" is not null and "b_query"."Other Key" is null))) then 1 end), count(case when ("a_query"."_pk" is null and "b_query"."Other Key" is not null) then 1 end), count(case when ("b_query"."_pk" is null and "a_query"."Other Key" is not null) then 1 end), count(case when ("a_query"."price" = "b_query"."price" or ("a_query"."price" is null and "b_query"."price" is null)) then 1 end), count(case when ("a_query"."_pk" is not null and "b_query"."_pk" is not null and ("a_query"."price" <> "b_query"."price" or ("a_query"."price" is null and "b_query"."price" is not null) or ("a_query"."price" is not null and "b_query"."price" is null))) then 1 end), count(case when ("a_query"."_pk" is null and "b_query"."price" is not null) then 1 end), count(case when ("b_query"."_pk" is null and "a_query"."price" is not null) then 1 end) from "a_query" full outer join "b_query" on "a_query"."_pk" = "b_query"."_pk"

-- value_diff_detail
with "base_rows" as (select "t"."id", "t"."Other Key", "t"."price" from "cafe"."prod"."orders" as "t"), "current_rows" as (select "t"."id", "t"."Other Key", "t"."price" from "cafe"."dev"."orders" as "t"), "in_both" as (select * from "base_rows" intersect select * from "current_rows"), "base_only" as (select * from "base_rows" except select * from "current_rows"), "current_only" as (select * from "current_rows" except select * from "base_rows"), "all_rows" as (select *, true as "in_a", true as "in_b" from "in_both" union all select *, true as "in_a", false as "in_b" from "base_only" union all select *, false as "in_a", true as "in_b" from "current_only") select * from "all_rows" where (not ("in_a" and "in_b")) order by "id", "Other Key", "in_a" desc, "in_b" desc fetch next 1000 rows only

-- query: the number of rows
select count(*) from (select id, name, price from orders -- all) as "_count_subquery"

-- query_diff
with "base_rows" as (select id, name, price from orders -- all
), "current_rows" as (select id, name, price from orders -- all
), "in_both" as (select * from "base_rows" intersect select * from "current_rows"), "base_only" as (select * from "base_rows" except select * from "current_rows"), "current_only" as (select * from "current_rows" except select * from "base_rows"), "all_rows" as (select *, true as "in_a", true as "in_b" from "in_both" union all select *, true as "in_a", false as "in_b" from "base_only" union all select *, false as "in_a", true as "in_b" from "current_only") select * from "all_rows" where (not ("in_a" and "in_b")) order by id, "Other Key", "in_a" desc, "in_b" desc fetch next 2000 rows only

-- profile
select count(*) as "m0", count("a exact") as "m1", count(distinct "a exact") as "m2", cast(min("a exact") as TEXT) as "m3", cast(max("a exact") as TEXT) as "m4", avg("a exact") as "m5", percentile_cont(cast(5E-1 as double precision)) within group (order by "a exact") as "m6" from "cafe"."dev"."orders"

-- profile
select count(*) as "m0", count("a text") as "m1", count(distinct "a text") as "m2", cast(null as TEXT) as "m3", cast(null as TEXT) as "m4", cast(null as TEXT) as "m5", cast(null as TEXT) as "m6" from "cafe"."dev"."orders"

-- profile
select count(*) as "m0", count("a bool") as "m1", count(distinct "a bool") as "m2", cast(null as TEXT) as "m3", cast(null as TEXT) as "m4", avg(case when "a bool" then 1 else 0 end) as "m5", cast(null as TEXT) as "m6" from "cafe"."dev"."orders"

-- top_k_diff
select "category", coalesce(sum("base_count"), 0) as "base_count", coalesce(sum("curr_count"), 0) as "curr_count" from (select cast(upper(note) as TEXT) as "category", count(*) as "base_count", 0 as "curr_count" from "cafe"."prod"."orders" where upper(note) is not null group by cast(upper(note) as TEXT) union all select cast(upper(note) as TEXT) as "category", 0, count(*) from "cafe"."dev"."orders" where upper(note) is not null group by cast(upper(note) as TEXT)) as "both_sides" group by "category" order by "curr_count" desc, "base_count" desc, "category" fetch next 3 rows only

-- top_k_diff: all values
select count(*) as "total", count(upper(note)) as "valids" from "cafe"."dev"."orders"

-- histogram_diff: the range
select min(price) as "least", max(price) as "greatest", count(price) as "total" from "cafe"."dev"."orders"

-- histogram_diff: numbers
select "bin", count(*) as "n" from (select case when price < 5 then 0 else 1 end as "bin" from "cafe"."dev"."orders" where (price is not null)) as "binned" group by "bin"

-- histogram_diff: days
select "bin", count(*) as "n" from (select cast(date_trunc('day', day) as DATE) as "bin" from "cafe"."dev"."orders" where (day is not null)) as "binned" group by "bin"
