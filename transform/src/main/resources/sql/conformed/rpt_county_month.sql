-- Grain: county × month, and the prefecture.
-- Inputs: ref_month, dim_county, dim_submission, fct_income, stg_listed_person.
-- Decisions: null, never 0, where there is no list in force. Persons are distinct over counties for the prefecture, so
-- counties need not add up. Joined and left compare the persons listed with those of the month before, over the
-- counties that have a list in force for both.
with list as (
  select county_code, month, rows_accepted, rows_rejected
  from dim_submission
  where form = 'roster' and is_in_force
),

area_list as (
  select county_code as area_code, month, rows_accepted, rows_rejected
  from list
  union all
  select prefecture.county_code as area_code, list.month, sum(list.rows_accepted), sum(list.rows_rejected)
  from list
  cross join (select county_code from dim_county where is_prefecture) as prefecture
  group by prefecture.county_code, list.month
),

area_income as (
  select
    county_code as area_code,
    month,
    count(distinct case when income_yuan_per_year > 0 then person_key end) as persons_supported,
    sum(income_yuan_per_year) as income_yuan_per_year
  from fct_income
  group by county_code, month
  union all
  select
    prefecture.county_code as area_code,
    income.month,
    count(distinct case when income.income_yuan_per_year > 0 then income.person_key end) as persons_supported,
    sum(income.income_yuan_per_year) as income_yuan_per_year
  from fct_income as income
  cross join (select county_code from dim_county where is_prefecture) as prefecture
  group by prefecture.county_code, income.month
),

-- A county that has a list in force both for a month and for the one before.
pair as (
  select list.county_code, list.month, month.previous_month
  from list
  inner join ref_month as month
    on month.month = list.month
  inner join list as before
    on before.county_code = list.county_code and before.month = month.previous_month
),

area_pair as (
  select county_code as area_code, county_code, month, previous_month
  from pair
  union all
  select prefecture.county_code as area_code, pair.county_code, pair.month, pair.previous_month
  from pair
  cross join (select county_code from dim_county where is_prefecture) as prefecture
),

presence as (
  select
    area_pair.area_code,
    area_pair.month,
    person.person_token,
    max(case when person.month = area_pair.month then 1 else 0 end) as is_listed,
    max(case when person.month = area_pair.previous_month then 1 else 0 end) as was_listed
  from area_pair
  inner join stg_listed_person as person
    on person.county_code = area_pair.county_code
    and person.month in (area_pair.month, area_pair.previous_month)
  group by area_pair.area_code, area_pair.month, person.person_token
),

change as (
  select
    area_code,
    month,
    sum(case when was_listed = 0 then 1 else 0 end) as persons_joined,
    sum(case when is_listed = 0 then 1 else 0 end) as persons_left
  from presence
  group by area_code, month
),

paired as (
  select distinct area_code, month
  from area_pair
)

select
  month.month,
  area.county_code,
  area.county_name,
  case when area_list.month is not null then coalesce(area_income.persons_supported, 0) end as persons_supported,
  case when area_list.month is not null then coalesce(area_income.income_yuan_per_year, 0) end
    as income_yuan_per_year,
  case when paired.month is not null then coalesce(change.persons_joined, 0) end as persons_joined,
  case when paired.month is not null then coalesce(change.persons_left, 0) end as persons_left,
  area_list.rows_accepted,
  area_list.rows_rejected
from ref_month as month
cross join dim_county as area
left join area_list
  on area_list.area_code = area.county_code and area_list.month = month.month
left join area_income
  on area_income.area_code = area.county_code and area_income.month = month.month
left join paired
  on paired.area_code = area.county_code and paired.month = month.month
left join change
  on change.area_code = area.county_code and change.month = month.month
where month.is_reported
