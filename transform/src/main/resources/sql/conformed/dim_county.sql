-- Grain: a county, and one member for the prefecture itself.
-- Inputs: ref_county (the counties of divisions.csv, the settings' prefecture).
select
  county_code,
  county_name,
  county_short_name,
  is_prefecture,
  is_must_report
from ref_county
