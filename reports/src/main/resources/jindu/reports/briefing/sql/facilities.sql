-- Grain: a region-level poor village × one of the seven ones or of the two branch points, at the month's end.
select
  c.county_short_name as county_name,
  v.village_name,
  v.village_key,
  i.facility_item_key,
  i.is_seven_ones,
  f.planned_date,
  f.started_date,
  f.completed_date
from rpt_village_month v
join dim_county c on c.county_code = v.county_code
cross join dim_facility_item i
left join fct_facility_status f
  on f.month = v.month and f.village_key = v.village_key and f.facility_item_key = i.facility_item_key
where v.month = getvariable('month') and v.is_region_level
  and (i.is_seven_ones or i.service_type_key = 'branch_point')
order by v.county_code, v.village_code, i.facility_item_order
