-- Grain: the snapshot. The months it reports on, and whether the briefing's is one of them.
select
  min(month) as first_month,
  max(month) as last_month,
  coalesce(bool_or(month = getvariable('month')), false) as is_reported
from dim_month
where is_reported
