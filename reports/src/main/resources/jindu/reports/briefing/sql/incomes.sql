-- Grain: a person × county in the month, incomes added over businesses. Needed a person at a time, because a sum that
-- is nearly one person's must not be printed, and a person may be on the lists of several counties.
select county_code, person_key, sum(income_yuan_per_year) as income
from fct_income
where month = getvariable('month')
group by county_code, person_key
having sum(income_yuan_per_year) > 0
