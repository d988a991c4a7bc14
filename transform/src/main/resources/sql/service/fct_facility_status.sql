-- Grain: village × facility item × month, accumulating, as at the month's end.
-- Inputs: stg_effective_event, stg_service_place, dim_village, dim_month.
-- Decisions: the earliest date of each stage; a stage that a later month reached is not known before. The village
-- stands in its version at the month's end, or in its last one where it has ended. Months are those reported on.
with event as (
  select distinct
    place.county_code,
    village.village_code,
    case when village.is_unknown then village.village_key end as unknown_village_key,
    coalesce(event.item_code, 'unknown') as facility_item_key,
    event.stage_code,
    event.event_date
  from stg_effective_event as event
  inner join stg_service_place as place
    on place.county_text = event.county_text
    and place.village_text = event.village_text
    and place.event_date = event.event_date
  inner join dim_village as village
    on village.village_key = place.village_key
  where event.service_type_code in ('facility', 'equipment', 'branch_point', 'tourism_facility')
),

by_month as (
  select
    month.month,
    month.month_end_date,
    event.village_code,
    event.unknown_village_key,
    event.facility_item_key,
    max(event.county_code) as event_county_code,
    min(case when event.stage_code = 'planned' then event.event_date end) as planned_date,
    min(case when event.stage_code = 'started' then event.event_date end) as started_date,
    min(case when event.stage_code = 'completed' then event.event_date end) as completed_date
  from event
  inner join dim_month as month
    on month.is_reported and event.event_date <= month.month_end_date
  group by
    month.month,
    month.month_end_date,
    event.village_code,
    event.unknown_village_key,
    event.facility_item_key
),

versioned as (
  select
    by_month.*,
    village.village_key,
    village.county_code,
    row_number() over (
      partition by by_month.month, by_month.village_code, by_month.facility_item_key
      order by village.valid_from desc
    ) as rank_from_newest
  from by_month
  inner join dim_village as village
    on village.village_code = by_month.village_code
    and village.valid_from <= by_month.month_end_date
)

select
  month,
  county_code,
  village_key,
  facility_item_key,
  planned_date,
  started_date,
  completed_date
from versioned
where rank_from_newest = 1
union all
select
  month,
  event_county_code as county_code,
  unknown_village_key as village_key,
  facility_item_key,
  planned_date,
  started_date,
  completed_date
from by_month
where unknown_village_key is not null
