-- Grain: the snapshot. What the month's figures rest on: lists in force for it, and all activity logs.
select
  count(*) filter (form = 'roster' and month = getvariable('month') and is_in_force) as rosters,
  count(*) filter (form = 'service') as logs
from dim_submission
