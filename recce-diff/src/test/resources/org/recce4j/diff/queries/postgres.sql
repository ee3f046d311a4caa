-- the number of rows
select count(*) from (select id, name, price from orders -- all;
) as "q";

-- the columns
select * from (select id, name, price from orders -- all;
) as "q" where false;

-- the comparison with a key
select sum("n_base"), sum("n_current"), sum("base_only"), sum("current_only"), count(case when ("base_only" > 0 and "current_only" > 0) then 1 end), count(case when "n_base" > 1 then 1 end), count(case when "n_current" > 1 then 1 end) from (select sum("n_base") as "n_base", sum("n_current") as "n_current", sum("base_only") as "base_only", sum("current_only") as "current_only" from (select "e0", "e1", "e2", "n_base", "n_current", case when "n_base" > "n_current" then ("n_base" - "n_current") else 0 end as "base_only", case when "n_current" > "n_base" then ("n_current" - "n_base") else 0 end as "current_only" from (select "e0", "e1", "e2", count(case when "is_current" = 0 then 1 end) as "n_base", count(case when "is_current" = 1 then 1 end) as "n_current" from (select 0 as "is_current", "b"."id" as "e0", (cast("b"."name" as TEXT) collate "C") as "e1", "b"."price" as "e2" from (select id, name, price from orders -- all;
) as "b" union all select 1 as "is_current", "c"."id" as "e0", (cast("c"."name" as TEXT) collate "C") as "e1", "c"."price" as "e2" from (select id, name, price from orders -- all;
) as "c") as "u" group by "e0", "e1", "e2") as "r") as "s" group by "e0") as "k";

-- the rows that differ, with a key
select "is_current", "b0", "b1", "b2", "c0", "c1", "c2" from (select *, count(case when "is_current" = 0 then 1 end) over (partition by "e0", "e1", "e2") as "n_base", count(case when "is_current" = 1 then 1 end) over (partition by "e0", "e1", "e2") as "n_current", row_number() over (partition by "e0", "e1", "e2", "is_current" order by "is_current") as "copy" from (select 0 as "is_current", "b"."id" as "e0", (cast("b"."name" as TEXT) collate "C") as "e1", "b"."price" as "e2", "b"."id" as "b0", "b"."name" as "b1", "b"."price" as "b2", null as "c0", null as "c1", null as "c2" from (select id, name, price from orders -- all;
) as "b" union all select 1 as "is_current", "c"."id" as "e0", (cast("c"."name" as TEXT) collate "C") as "e1", "c"."price" as "e2", null as "b0", null as "b1", null as "b2", "c"."id" as "c0", "c"."name" as "c1", "c"."price" as "c2" from (select id, name, price from orders -- all;
) as "c") as "u") as "r" where (("is_current" = 0 and "copy" > "n_current") or ("is_current" = 1 and "copy" > "n_base")) order by coalesce("b0", "c0"), "e0", "is_current", "e1", "e2" fetch next 2001 rows only;

-- the comparison without a key
select sum("n_base"), sum("n_current"), sum("base_only"), sum("current_only"), count(case when ("base_only" > 0 and "current_only" > 0) then 1 end), count(case when "n_base" > 1 then 1 end), count(case when "n_current" > 1 then 1 end) from (select "e0", "e1", "e2", "n_base", "n_current", case when "n_base" > "n_current" then ("n_base" - "n_current") else 0 end as "base_only", case when "n_current" > "n_base" then ("n_current" - "n_base") else 0 end as "current_only" from (select "e0", "e1", "e2", count(case when "is_current" = 0 then 1 end) as "n_base", count(case when "is_current" = 1 then 1 end) as "n_current" from (select 0 as "is_current", "b"."id" as "e0", (cast("b"."name" as TEXT) collate "C") as "e1", "b"."price" as "e2" from (select id, name, price from orders -- all;
) as "b" union all select 1 as "is_current", "c"."id" as "e0", (cast("c"."name" as TEXT) collate "C") as "e1", "c"."price" as "e2" from (select id, name, price from orders -- all;
) as "c") as "u" group by "e0", "e1", "e2") as "r") as "s";

-- the rows that differ, without a key
select "is_current", "b0", "b1", "b2", "c0", "c1", "c2" from (select *, count(case when "is_current" = 0 then 1 end) over (partition by "e0", "e1", "e2") as "n_base", count(case when "is_current" = 1 then 1 end) over (partition by "e0", "e1", "e2") as "n_current", row_number() over (partition by "e0", "e1", "e2", "is_current" order by "is_current") as "copy" from (select 0 as "is_current", "b"."id" as "e0", (cast("b"."name" as TEXT) collate "C") as "e1", "b"."price" as "e2", "b"."id" as "b0", "b"."name" as "b1", "b"."price" as "b2", null as "c0", null as "c1", null as "c2" from (select id, name, price from orders -- all;
) as "b" union all select 1 as "is_current", "c"."id" as "e0", (cast("c"."name" as TEXT) collate "C") as "e1", "c"."price" as "e2", null as "b0", null as "b1", null as "b2", "c"."id" as "c0", "c"."name" as "c1", "c"."price" as "c2" from (select id, name, price from orders -- all;
) as "c") as "u") as "r" where (("is_current" = 0 and "copy" > "n_current") or ("is_current" = 1 and "copy" > "n_base")) order by "is_current", "e0", "e1", "e2" fetch next 2001 rows only;

