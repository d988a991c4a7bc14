-- Grain: village × enterprise × support mode × month.
-- Inputs: fct_income, dim_support_mode.
-- Decisions: persons are distinct within a row; a person with two modes stands in two rows, so rows do not add up.
select
  income.month,
  income.county_code,
  income.village_key,
  income.enterprise_key,
  income.support_mode_key,
  count(distinct income.person_key) as persons,
  count(distinct case when mode.is_employment then income.person_key end) as persons_employed
from fct_income as income
inner join dim_support_mode as mode
  on mode.support_mode_key = income.support_mode_key
group by
  income.month,
  income.county_code,
  income.village_key,
  income.enterprise_key,
  income.support_mode_key
