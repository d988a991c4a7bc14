-- Grain: a poor village short of at least one of its three targets, those that lack most first.
with village as (
  select
    area_code,
    max(area_name) as village_name,
    max(value) filter (indicator_id = 'pairing_activities') as pairing,
    max(target) filter (indicator_id = 'pairing_activities') as pairing_target,
    max(value) filter (indicator_id = 'training_courses') as training,
    max(target) filter (indicator_id = 'training_courses') as training_target,
    max(value) filter (indicator_id = 'performances') as performances,
    max(target) filter (indicator_id = 'performances') as performances_target
  from rpt_indicator
  where month = getvariable('month') and area_level = 'village'
  group by area_code
),
lack as (
  select
    *,
    coalesce(greatest(pairing_target - pairing, 0), 0)
      + coalesce(greatest(training_target - training, 0), 0)
      + coalesce(greatest(performances_target - performances, 0), 0) as events_lacking
  from village
)
select c.county_short_name as county_name, v.township_name, l.*
from lack l
left join rpt_village_month v on v.month = getvariable('month') and v.village_code = l.area_code
left join dim_county c on c.county_code = v.county_code
where l.events_lacking > 0
order by l.events_lacking desc, v.county_code, l.area_code
