-- Grain: an event, in its highest revision. Not published by itself.
-- Inputs: stg_service_event, stg_submission.
-- Decisions: of equal revisions the newest received counts (then the later line); a cancelled one counts for nothing,
-- whatever its lower revisions say.
with ranked as (
  select
    event.*,
    row_number() over (
      partition by event.event_id
      order by
        event.event_revision desc,
        submission.receipt_order desc,
        event.sheet_no desc,
        event.row_no desc
    ) as rank_from_newest
  from stg_service_event as event
  inner join stg_submission as submission
    on submission.submission_id = event.submission_id
  where event.is_accepted
)
select
  event_id,
  event_date,
  substr(cast(event_date as string), 1, 7) as month,
  coalesce(county_text, '') as county_text,
  coalesce(village_text, '') as village_text,
  coalesce(institution_text, '') as institution_text,
  service_type_code,
  item_code,
  stage_code,
  participants,
  quantity,
  amount_yuan,
  submission_id as submission_key
from ranked
where rank_from_newest = 1 and not is_cancelled
