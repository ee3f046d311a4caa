create schema raw;
create table raw.customers as
select cast(i as integer) as id, 'Customer ' || i as name, ['north', 'south', 'east', 'west'][1 + i % 4] as region
from range(1, 201) t(i);
create table raw.orders as
select cast(i as integer) as id, cast(1 + (i * 7919) % 200 as integer) as customer_id,
       date '2026-01-01' + cast((i * 31) % 90 as integer) as ordered_on,
       cast(((i * 137) % 20000) + 50 as integer) as cents,
       ['placed', 'shipped', 'returned'][1 + i % 3] as status
from range(1, 5001) t(i);

create schema prod;
create table "prod"."stg_customers" as
select id as customer_id, name as customer_name, region
from "demo"."raw"."customers";
create table "prod"."stg_orders" as
select id as order_id, customer_id, ordered_on, cents, status
from "demo"."raw"."orders";
create table "prod"."orders" as
select order_id, customer_id, ordered_on, status,
       cents / 100.0 as amount
from "demo"."prod"."stg_orders"
where status <> 'returned';
create table "prod"."customers" as
select c.customer_id, c.customer_name, c.region,
       count(o.order_id) as orders, coalesce(sum(o.amount), 0) as spent
from "demo"."prod"."stg_customers" as c
left join "demo"."prod"."orders" as o on o.customer_id = c.customer_id
group by c.customer_id, c.customer_name, c.region;
create table "prod"."revenue_by_month" as
select date_trunc('month', ordered_on) as month, sum(amount) as revenue
from "demo"."prod"."orders"
group by 1;
create view "prod"."regions" as
select distinct region from "demo"."prod"."stg_customers";
create table "prod"."open_orders" as
select order_id, ordered_on
from "demo"."prod"."stg_orders"
where status = 'placed';

create schema pr_42;
create table "pr_42"."stg_customers" as
select
    id as customer_id,
    name as customer_name,
    region
from "demo"."raw"."customers";
create table "pr_42"."stg_orders" as
select id as order_id, customer_id, ordered_on, cents, status
from "demo"."raw"."orders";
create table "pr_42"."orders" as
select order_id, customer_id, ordered_on, status,
       cast(round(cents / 100.0, 1) as double) as amount,
       'EUR' as currency
from "demo"."pr_42"."stg_orders"
where status <> 'returned' or cents > 15000;
create table "pr_42"."customers" as
select c.customer_id, c.customer_name, c.region,
       count(o.order_id) as orders, coalesce(sum(o.amount), 0) as spent
from "demo"."pr_42"."stg_customers" as c
left join "demo"."pr_42"."orders" as o on o.customer_id = c.customer_id
group by c.customer_id, c.customer_name, c.region;
create table "pr_42"."revenue_by_month" as
select date_trunc('month', ordered_on) as month, sum(amount) as revenue
from "demo"."pr_42"."orders"
group by 1;
create table "pr_42"."regions" as
select distinct region from "demo"."pr_42"."stg_customers";
create table "pr_42"."returns" as
select order_id, customer_id, ordered_on, cents / 100.0 as amount
from "demo"."pr_42"."stg_orders"
where status = 'returned';
