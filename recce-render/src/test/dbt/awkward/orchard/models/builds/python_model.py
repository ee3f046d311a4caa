def model(dbt, session):
    dbt.config(materialized="table")
    fruit = dbt.ref("base_fruit")
    word = dbt.config.get("word", "none")
    return fruit
