-- Grain: a county; those that must report first. Whether a report is late yet depends on the snapshot's date.
select
  c.county_short_name as county_name,
  s.due_date,
  cast(s.first_received_at as timestamp) as first_received,
  s.is_on_time,
  s.days_late,
  s.revisions,
  s.rows_accepted,
  s.rows_rejected
from dim_county c
left join fct_submission s
  on s.county_code = c.county_code and s.month = getvariable('month') and s.form = 'roster'
where not c.is_prefecture
order by c.is_must_report desc, c.county_code
