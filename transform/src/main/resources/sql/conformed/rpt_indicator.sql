-- Grain: indicator × area × month.
-- Inputs: ref_indicator (the catalog's indicators and their area levels), ref_target (targets.csv), ref_month,
-- dim_county, rpt_village_month, rpt_county_month, stg_listed_person, fct_aid_fund, fct_submission, stg_effective_event.
-- Decisions: the only place where a value is divided by its target. The status compares exactly, without rounding:
-- value / target - month / 12 against 5 points, both sides times 12 times the target. No target comes before no data
-- before guideline before pace. A village's unit of events is that of its target.
with month as (
  select month, calendar_year, month_of_year
  from ref_month
  where is_reported
),

poor_village as (
  select
    month,
    county_code,
    village_code,
    village_name,
    is_region_level,
    performances_ytd,
    culture_trainings_ytd + sports_trainings_ytd as trainings_ytd,
    pairing_activities_ytd,
    seven_ones_completed,
    has_audio_set,
    has_culture_centre_point,
    has_library_point
  from rpt_village_month
  where is_poor_village
),

area as (
  select
    case when is_prefecture then 'prefecture' else 'county' end as area_level,
    county_code as area_code,
    county_name as area_name,
    case when is_prefecture then cast(null as string) else county_code end as only_county_code
  from dim_county
),

-- Logs say something of a month once an event up to its end is known: before that nobody reported.
first_event as (
  select min(month) as month
  from stg_effective_event
),

village_target as (
  select
    village.month,
    village.county_code,
    village.village_code,
    village.village_name,
    indicator.indicator_id,
    case indicator.indicator_id
      when 'performances' then village.performances_ytd
      when 'training_courses' then village.trainings_ytd
      else village.pairing_activities_ytd
    end as events,
    coalesce(own.target, common.target) as target,
    coalesce(own.unit, common.unit) as unit,
    coalesce(own.clause, common.clause) as clause,
    coalesce(own.nature, common.nature) as nature
  from poor_village as village
  cross join (select indicator_id from ref_indicator where has_village_level) as indicator
  left join ref_target as own
    on own.indicator_id = indicator.indicator_id
    and own.area_level = 'village'
    and own.area_code = village.village_code
    and own.year = cast(substr(village.month, 1, 4) as int)
  left join ref_target as common
    on common.indicator_id = indicator.indicator_id
    and common.area_level = 'village'
    and common.area_code = '*'
    and common.year = cast(substr(village.month, 1, 4) as int)
),

supported as (
  select county_code as area_code, person_token, month
  from stg_listed_person
  where is_supported = 1
  union all
  select prefecture.county_code as area_code, person.person_token, person.month
  from stg_listed_person as person
  cross join (select county_code from dim_county where is_prefecture) as prefecture
  where person.is_supported = 1
),

-- A person counts from the first month of a year on: distinct persons of the year so far, counted once.
first_supported as (
  select area_code, substr(month, 1, 4) as year, person_token, min(month) as month
  from supported
  group by area_code, substr(month, 1, 4), person_token
),

supported_ytd as (
  select month.month, first_supported.area_code, count(*) as persons
  from month
  inner join first_supported
    on first_supported.year = substr(month.month, 1, 4) and first_supported.month <= month.month
  group by month.month, first_supported.area_code
),

listed_ytd as (
  select distinct month.month, county.county_code as area_code
  from month
  inner join rpt_county_month as county
    on substr(county.month, 1, 4) = substr(month.month, 1, 4)
    and county.month <= month.month
    and county.persons_supported is not null
),

allocated as (
  select
    month.month,
    fund.county_code as area_code,
    sum(fund.amount_yuan) as amount_yuan
  from month
  inner join fct_aid_fund as fund
    on substr(fund.month, 1, 4) = substr(month.month, 1, 4) and fund.month <= month.month
  where fund.fund_movement = 'allocated'
  group by month.month, fund.county_code
),

due as (
  select
    month.month,
    area.area_code,
    count(*) as due,
    sum(case when submission.is_on_time then 1 else 0 end) as on_time
  from month
  inner join fct_submission as submission
    on substr(submission.month, 1, 4) = substr(month.month, 1, 4)
    and submission.month <= month.month
    and submission.is_on_time is not null
  inner join area
    on area.only_county_code is null or area.only_county_code = submission.county_code
  group by month.month, area.area_code
),

village_count as (
  select
    month.month,
    area.area_code,
    count(village.village_code) as poor_villages,
    sum(case when village.is_region_level and village.seven_ones_completed = 7 then 1 else 0 end) as seven_ones,
    sum(
      case
        when village.is_region_level and village.has_culture_centre_point and village.has_library_point then 1
        else 0
      end
    ) as branch_points,
    sum(case when village.has_audio_set then 1 else 0 end) as audio
  from month
  cross join area
  left join poor_village as village
    on village.month = month.month
    and (area.only_county_code is null or area.only_county_code = village.county_code)
  group by month.month, area.area_code
),

village_reached as (
  select
    month.month,
    area.area_code,
    village_target.indicator_id,
    sum(case when village_target.events >= village_target.target then 1 else 0 end) as reached
  from month
  cross join area
  inner join village_target
    on village_target.month = month.month
    and (area.only_county_code is null or area.only_county_code = village_target.county_code)
  group by month.month, area.area_code, village_target.indicator_id
),

-- The value of every indicator for the prefecture and the counties.
area_value as (
  select
    month.month,
    month.calendar_year,
    month.month_of_year,
    area.area_level,
    area.area_code,
    area.area_name,
    indicator.indicator_id,
    indicator.indicator_name,
    indicator.unit,
    cast(
      case indicator.indicator_id
        when 'persons_supported' then county.persons_supported
        when 'persons_supported_ytd'
          then case when listed_ytd.month is not null then coalesce(supported_ytd.persons, 0) end
        when 'seven_ones_villages' then case when first_event.month <= month.month then village_count.seven_ones end
        when 'branch_service_points'
          then case when first_event.month <= month.month then village_count.branch_points end
        when 'audio_villages' then case when first_event.month <= month.month then village_count.audio end
        when 'aid_fund' then allocated.amount_yuan
        when 'submission_on_time' then due.on_time
        else case when first_event.month <= month.month then coalesce(village_reached.reached, 0) end
      end as decimal(18, 2)
    ) as value,
    cast(
      case
        when indicator.indicator_id = 'submission_on_time' then due.due
        when indicator.has_village_level then village_count.poor_villages
        else target.target
      end as decimal(18, 2)
    ) as target,
    coalesce(target.clause, village_clause.clause) as clause,
    target.nature
  from month
  cross join area
  cross join ref_indicator as indicator
  cross join first_event
  left join rpt_county_month as county
    on county.month = month.month and county.county_code = area.area_code
  left join listed_ytd
    on listed_ytd.month = month.month and listed_ytd.area_code = area.area_code
  left join supported_ytd
    on supported_ytd.month = month.month and supported_ytd.area_code = area.area_code
  left join allocated
    on allocated.month = month.month and allocated.area_code = area.area_code
  left join due
    on due.month = month.month and due.area_code = area.area_code
  left join village_count
    on village_count.month = month.month and village_count.area_code = area.area_code
  left join village_reached
    on village_reached.month = month.month
    and village_reached.area_code = area.area_code
    and village_reached.indicator_id = indicator.indicator_id
  left join ref_area_target as target
    on target.indicator_id = indicator.indicator_id
    and target.year = month.calendar_year
    and target.area_code = area.area_code
  left join ref_target as village_clause
    on village_clause.indicator_id = indicator.indicator_id
    and village_clause.area_level = 'village'
    and village_clause.area_code = '*'
    and village_clause.year = month.calendar_year
),

village_value as (
  select
    month.month,
    month.calendar_year,
    month.month_of_year,
    'village' as area_level,
    village_target.village_code as area_code,
    village_target.village_name as area_name,
    village_target.indicator_id,
    indicator.indicator_name,
    coalesce(village_target.unit, indicator.village_unit) as unit,
    cast(case when first_event.month <= month.month then village_target.events end as decimal(18, 2)) as value,
    cast(village_target.target as decimal(18, 2)) as target,
    village_target.clause,
    village_target.nature
  from village_target
  inner join month
    on month.month = village_target.month
  inner join ref_indicator as indicator
    on indicator.indicator_id = village_target.indicator_id
  cross join first_event
),

judged as (
  select
    figure.*,
    -- No target and a target of nothing are the same: there is nothing to reach.
    case when figure.target > 0 then figure.target end as due_target
  from (
    select * from area_value
    union all
    select * from village_value
  ) as figure
)

select
  month,
  area_level,
  area_code,
  area_name,
  indicator_id,
  indicator_name,
  value,
  target,
  unit,
  cast(value * 100 / due_target as decimal(9, 2)) as target_pct,
  cast(month_of_year * 100.0 / 12 as decimal(9, 2)) as year_share_pct,
  case
    when due_target is null then 'not_due'
    when value is null then 'no_data'
    when nature = 'guideline' and area_level <> 'prefecture' then 'guideline'
    when value >= due_target then 'achieved'
    when (value * 12 - due_target * month_of_year) * 100 > due_target * 12 * 5 then 'ahead'
    when (value * 12 - due_target * month_of_year) * 100 < due_target * 12 * -5 then 'behind'
    else 'on_pace'
  end as status,
  case when target is not null then clause end as clause
from judged
