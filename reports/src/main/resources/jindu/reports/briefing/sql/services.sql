-- Grain: a county, and the prefecture last. Villages at their target come from rpt_indicator; events are counted
-- once however many villages they served, hence the prefecture's are not the sum of the counties'.
with event as (
  select
    county_code,
    count(distinct event_id) filter (service_type_key = 'pairing_activity') as pairing,
    count(distinct event_id) filter (service_type_key in ('culture_training', 'sports_training')) as training,
    count(distinct event_id) filter (service_type_key = 'performance') as performances
  from fct_cultural_service
  where month between left(getvariable('month'), 4) || '-01' and getvariable('month')
  group by grouping sets ((county_code), ())
),
indicator as (
  select
    area_code,
    max(target) filter (indicator_id = 'performances') as poor_villages,
    max(value) filter (indicator_id = 'pairing_activities') as pairing,
    max(value) filter (indicator_id = 'training_courses') as training,
    max(value) filter (indicator_id = 'performances') as performances,
    max(value) filter (indicator_id = 'audio_villages') as audio
  from rpt_indicator
  where month = getvariable('month') and area_level in ('prefecture', 'county')
  group by area_code
)
select
  c.county_short_name as county_name,
  c.is_prefecture,
  i.poor_villages,
  i.pairing,
  i.training,
  i.performances,
  i.audio,
  e.pairing as pairing_events,
  e.training as training_events,
  e.performances as performance_events
from dim_county c
left join indicator i on i.area_code = c.county_code
left join event e
  on e.county_code = c.county_code or (c.is_prefecture and e.county_code is null)
order by c.is_prefecture, c.is_must_report desc, c.county_code
