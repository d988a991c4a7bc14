-- Grain: village × month, in the version valid at the month's end; a county's unknown member where it has something.
-- Inputs: dim_month, dim_village, dim_submission, fct_income, dim_support_mode, fct_cultural_service,
-- fct_facility_status, dim_facility_item, ref_target.
-- Decisions: persons are null, never 0, where the county has no list in force. Events are those from 1 January to the
-- month's end. What is short is told of poor villages alone.
with list as (
  select distinct county_code, month
  from dim_submission
  where form = 'roster' and is_in_force
),

person as (
  select
    income.month,
    income.village_key,
    count(distinct income.person_key) as persons,
    count(distinct case when mode.is_employment then income.person_key end) as persons_employed,
    sum(income.income_yuan_per_year) as income_yuan_per_year
  from fct_income as income
  inner join dim_support_mode as mode
    on mode.support_mode_key = income.support_mode_key
  group by income.month, income.village_key
),

village as (
  select
    month.month,
    month.calendar_year,
    village.*
  from dim_month as month
  inner join dim_village as village
    on village.valid_from <= month.month_end_date
    and (village.valid_to is null or village.valid_to >= month.month_end_date)
  where month.is_reported
),

event as (
  select
    month.month,
    coalesce(village.village_code, village.village_key) as village,
    count(distinct case when service.service_type_key = 'performance' then service.event_id end) as performances,
    count(distinct case when service.service_type_key = 'culture_training' then service.event_id end)
      as culture_trainings,
    count(distinct case when service.service_type_key = 'sports_training' then service.event_id end)
      as sports_trainings,
    count(distinct case when service.service_type_key = 'skill_training' then service.event_id end)
      as skill_trainings,
    count(distinct case when service.service_type_key = 'pairing_activity' then service.event_id end)
      as pairing_activities
  from fct_cultural_service as service
  inner join dim_village as village
    on village.village_key = service.village_key
  inner join dim_month as month
    on month.is_reported
    and substr(service.month, 1, 4) = substr(month.month, 1, 4)
    and service.month <= month.month
  group by month.month, coalesce(village.village_code, village.village_key)
),

facility as (
  select
    status.month,
    status.village_key,
    sum(case when item.is_seven_ones then 1 else 0 end) as seven_ones,
    max(case when status.facility_item_key = 'audio_set' then 1 else 0 end) as audio_sets,
    max(case when status.facility_item_key = 'culture_centre_point' then 1 else 0 end) as culture_centre_points,
    max(case when status.facility_item_key = 'library_point' then 1 else 0 end) as library_points
  from fct_facility_status as status
  inner join dim_facility_item as item
    on item.facility_item_key = status.facility_item_key
  where status.completed_date is not null
  group by status.month, status.village_key
),

target as (
  select
    year,
    max(case when indicator_id = 'performances' then target end) as performances,
    max(case when indicator_id = 'training_courses' then target end) as training_courses,
    max(case when indicator_id = 'pairing_activities' then target end) as pairing_activities
  from ref_target
  where area_level = 'village' and area_code = '*'
  group by year
),

figure as (
  select
    village.month,
    village.village_key,
    village.village_code,
    village.village_name,
    village.township_name,
    village.county_code,
    village.county_name,
    village.is_poor_village,
    village.is_region_level,
    village.is_unknown,
    case when list.month is not null then coalesce(person.persons, 0) end as persons,
    case when list.month is not null then coalesce(person.persons_employed, 0) end as persons_employed,
    case when list.month is not null then coalesce(person.income_yuan_per_year, 0) end as income_yuan_per_year,
    coalesce(event.performances, 0) as performances_ytd,
    coalesce(event.culture_trainings, 0) as culture_trainings_ytd,
    coalesce(event.sports_trainings, 0) as sports_trainings_ytd,
    coalesce(event.skill_trainings, 0) as skill_trainings_ytd,
    coalesce(event.pairing_activities, 0) as pairing_activities_ytd,
    coalesce(facility.seven_ones, 0) as seven_ones_completed,
    coalesce(facility.audio_sets, 0) = 1 as has_audio_set,
    coalesce(facility.culture_centre_points, 0) = 1 as has_culture_centre_point,
    coalesce(facility.library_points, 0) = 1 as has_library_point,
    coalesce(target.performances, 0) as performances_target,
    coalesce(target.training_courses, 0) as training_courses_target,
    coalesce(target.pairing_activities, 0) as pairing_activities_target,
    coalesce(person.month, event.month, facility.month) is not null as has_something
  from village
  left join list
    on list.county_code = village.county_code and list.month = village.month
  left join person
    on person.village_key = village.village_key and person.month = village.month
  left join event
    on event.village = coalesce(village.village_code, village.village_key) and event.month = village.month
  left join facility
    on facility.village_key = village.village_key and facility.month = village.month
  left join target
    on target.year = village.calendar_year
),

short as (
  select
    figure.*,
    concat_ws(
      '、',
      case when performances_ytd < performances_target
        then concat('演出', cast(cast(performances_target - performances_ytd as int) as string), '场') end,
      case when culture_trainings_ytd + sports_trainings_ytd < training_courses_target
        then concat(
          '培训',
          cast(cast(training_courses_target - culture_trainings_ytd - sports_trainings_ytd as int) as string),
          '期'
        ) end,
      case when pairing_activities_ytd < pairing_activities_target
        then concat(
          '结对帮扶', cast(cast(pairing_activities_target - pairing_activities_ytd as int) as string), '次'
        ) end,
      case when not has_audio_set then '音响' end,
      case when is_region_level and seven_ones_completed < 7
        then concat('七个一', cast(cast(7 - seven_ones_completed as int) as string), '项') end,
      case when is_region_level and not has_culture_centre_point then '文化馆服务点' end,
      case when is_region_level and not has_library_point then '图书馆服务点' end
    ) as all_short
  from figure
)

select
  month,
  village_key,
  village_code,
  village_name,
  township_name,
  county_code,
  county_name,
  is_poor_village,
  is_region_level,
  persons,
  persons_employed,
  income_yuan_per_year,
  performances_ytd,
  culture_trainings_ytd,
  sports_trainings_ytd,
  skill_trainings_ytd,
  pairing_activities_ytd,
  seven_ones_completed,
  has_audio_set,
  has_culture_centre_point,
  has_library_point,
  case when is_poor_village and all_short <> '' then all_short end as short_of
from short
where not is_unknown or has_something
