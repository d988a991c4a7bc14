-- Grain: an item that is planned, started, completed; and an unknown member.
-- Inputs: ref_facility_item (the catalog's code list).
select
  facility_item_key,
  service_type_key,
  facility_item_name,
  facility_item_name_en,
  facility_item_order,
  is_seven_ones
from ref_facility_item
union all
select
  'unknown' as facility_item_key,
  cast(null as string) as service_type_key,
  '未知项目' as facility_item_name,
  'unknown item' as facility_item_name_en,
  999 as facility_item_order,
  false as is_seven_ones
