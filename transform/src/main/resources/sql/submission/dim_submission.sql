-- Grain: an accepted submission.
-- Inputs: stg_submission (the ledger's accepted submissions as of the moment, numbered and ranked there).
-- Decisions: none here. The newest of a county and month is in force; logs are all in force: of their events the highest
-- revision counts. A withdrawn or held submission is not here and keeps its number.
select
  submission_id as submission_key,
  submission_label,
  form,
  county_code,
  month,
  sha256,
  received_at,
  revision,
  is_in_force,
  is_empty_list,
  rows_accepted,
  rows_rejected
from stg_submission
