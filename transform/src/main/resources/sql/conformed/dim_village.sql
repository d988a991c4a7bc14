-- Grain: a village's version (SCD2), and an unknown member per county and for the prefecture.
-- Inputs: ref_village_version (divisions.csv cut by the designations of villages.csv), ref_county.
select
  village_key,
  village_code,
  village_name,
  township_code,
  township_name,
  county_code,
  county_name,
  is_poor_village,
  is_region_level,
  valid_from,
  valid_to,
  is_current,
  false as is_unknown
from ref_village_version
union all
select
  concat(county_code, '-unknown') as village_key,
  cast(null as string) as village_code,
  '未知村' as village_name,
  cast(null as string) as township_code,
  cast(null as string) as township_name,
  county_code,
  county_name,
  false as is_poor_village,
  false as is_region_level,
  date '1900-01-01' as valid_from,
  cast(null as date) as valid_to,
  true as is_current,
  true as is_unknown
from ref_county
