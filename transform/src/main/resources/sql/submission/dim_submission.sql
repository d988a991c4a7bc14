-- Grain: an accepted submission.
-- Inputs: stg_submission (the ledger's accepted submissions, received by the as-of moment).
-- Decisions: the newest of a county and month is in force: by received_at, then the file's modification time, then its
-- path. Logs are all in force: of their events the highest revision counts.
with ranked as (
  select
    *,
    row_number() over (
      partition by form, county_code, month
      order by received_at, modified_at, path_order
    ) as rank_from_first,
    row_number() over (
      partition by form, county_code, month
      order by received_at desc, modified_at desc, path_order desc
    ) as rank_from_newest
  from stg_submission
)
select
  submission_id as submission_key,
  case
    when form = 'roster' then concat(county_code, '-', month, '-r', cast(rank_from_first as string))
    else concat('log-', substr(sha256, 1, 12))
  end as submission_label,
  form,
  county_code,
  month,
  sha256,
  received_at,
  case when form = 'roster' then rank_from_first else 1 end as revision,
  case when form = 'roster' then rank_from_newest = 1 else true end as is_in_force,
  is_empty_list,
  rows_accepted,
  rows_rejected
from ranked
