-- Grain: person × county × month on a list in force. Not published: it holds the stable person token, without which
-- joined, left and distinct persons of a year cannot be counted.
-- Inputs: stg_placed_roster_row.
select
  county_code,
  month,
  person_token,
  max(case when income_yuan_per_year > 0 then 1 else 0 end) as is_supported
from stg_placed_roster_row
group by county_code, month, person_token
