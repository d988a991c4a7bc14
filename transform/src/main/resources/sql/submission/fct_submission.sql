-- Grain: county × form × month, accumulating. Roster rows are where a report is due or was received; service rows only
-- where events were received, and never due.
-- Inputs: dim_submission, stg_submission, ref_due (county × month with a report due), stg_service_event,
-- stg_service_place.
-- Decisions: on time means that the first accepted one was received on or before the due date, in the workspace's time
-- zone. Nothing accepted is late once the due date is over. A county from which nothing is due is neither on time nor
-- late. A log's row belongs to the county of its event and the month of its date; every revision received is counted.
with roster as (
  select
    submission.month,
    submission.county_code,
    min(submission.received_at) as first_received_at,
    max(submission.received_at) as last_received_at,
    min(staged.received_day) as first_received_day,
    count(*) as revisions,
    max(case when submission.is_in_force then submission.rows_accepted end) as rows_accepted,
    max(case when submission.is_in_force then submission.rows_rejected end) as rows_rejected,
    max(case when submission.is_in_force then submission.submission_key end) as submission_key
  from dim_submission as submission
  inner join stg_submission as staged
    on staged.submission_id = submission.submission_key
  where submission.form = 'roster'
  group by submission.month, submission.county_code
),

roster_or_due as (
  select
    coalesce(due.month, roster.month) as month,
    coalesce(due.county_code, roster.county_code) as county_code,
    due.due_date,
    due.due_day,
    due.is_over,
    roster.first_received_at,
    roster.last_received_at,
    roster.first_received_day,
    coalesce(roster.revisions, 0) as revisions,
    roster.rows_accepted,
    roster.rows_rejected,
    roster.submission_key
  from ref_due as due
  full outer join roster
    on roster.month = due.month and roster.county_code = due.county_code
),

log_row as (
  select distinct
    substr(cast(event.event_date as string), 1, 7) as month,
    place.county_code,
    event.submission_id,
    event.sheet_no,
    event.row_no,
    event.is_accepted,
    submission.received_at
  from stg_service_event as event
  inner join stg_submission as submission
    on submission.submission_id = event.submission_id
  inner join stg_service_place as place
    on place.county_text = coalesce(event.county_text, '')
    and place.village_text = coalesce(event.village_text, '')
    and place.event_date = event.event_date
),

log as (
  select
    month,
    county_code,
    min(received_at) as first_received_at,
    max(received_at) as last_received_at,
    count(distinct submission_id) as revisions,
    sum(case when is_accepted then 1 else 0 end) as rows_accepted,
    sum(case when is_accepted then 0 else 1 end) as rows_rejected
  from log_row
  group by month, county_code
)

select
  month,
  county_code,
  'roster' as form,
  due_date,
  first_received_at,
  last_received_at,
  case
    when due_date is null then cast(null as boolean)
    when first_received_day is not null then first_received_day <= due_day
    when is_over then false
  end as is_on_time,
  case
    when due_date is null or first_received_day is null then cast(null as int)
    when first_received_day <= due_day then 0
    else first_received_day - due_day
  end as days_late,
  revisions,
  rows_accepted + rows_rejected as rows_in,
  rows_accepted,
  rows_rejected,
  submission_key
from roster_or_due
union all
select
  month,
  county_code,
  'service' as form,
  cast(null as date) as due_date,
  first_received_at,
  last_received_at,
  cast(null as boolean) as is_on_time,
  cast(null as int) as days_late,
  revisions,
  rows_accepted + rows_rejected as rows_in,
  rows_accepted,
  rows_rejected,
  cast(null as string) as submission_key
from log
