-- Grain: a month, from the first event or list to the end of the plan year.
-- Inputs: ref_month.
-- Decisions: due_date is the one for all counties; exceptions for one county stand in fct_submission.
select
  month,
  month_start_date,
  month_end_date,
  calendar_year,
  month_of_year,
  due_date,
  cast(month_of_year * 100.0 / 12 as decimal(9, 2)) as year_share_pct,
  is_reported
from ref_month
