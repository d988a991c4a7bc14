-- Grain: a culture institution, and an unknown member.
-- Inputs: ref_institution (institutions.csv).
select
  institution_id as institution_key,
  institution_id,
  institution_name,
  institution_level,
  institution_county_code
from ref_institution
union all
select
  'unknown' as institution_key,
  cast(null as string) as institution_id,
  '未知机构' as institution_name,
  cast(null as string) as institution_level,
  cast(null as string) as institution_county_code
