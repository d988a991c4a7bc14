-- Grain: a business in a county (kind, name).
-- Inputs: stg_placed_roster_row.
select
  enterprise_key,
  county_code,
  enterprise_kind,
  enterprise_kind_name,
  enterprise_name,
  max(is_person_business) as is_person_business
from stg_placed_roster_row
group by enterprise_key, county_code, enterprise_kind, enterprise_kind_name, enterprise_name
