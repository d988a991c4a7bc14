-- Grain: person × enterprise × support mode × month (and county: a person may stand in two counties' lists).
-- Inputs: stg_placed_roster_row.
-- Decisions: rows of one grain become one, incomes added. Where they name different villages the last by key is taken,
-- which puts a known village before the unknown one.
select
  month,
  county_code,
  person_key,
  enterprise_key,
  support_mode_key,
  max(village_key) as village_key,
  max(submission_key) as submission_key,
  sum(income_yuan_per_year) as income_yuan_per_year,
  count(*) as source_rows
from stg_placed_roster_row
group by month, county_code, person_key, enterprise_key, support_mode_key
