-- Grain: a day, from the first event or list to the end of the plan year.
-- Inputs: ref_date (the days, made from the months of ref_month).
select
  calendar_date,
  month,
  calendar_year,
  quarter_of_year,
  month_of_year,
  day_of_week
from ref_date
