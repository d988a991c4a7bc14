-- Grain: one fund movement.
-- Inputs: stg_effective_event, stg_service_place, stg_institution_match, ref_county.
-- Decisions: a movement belongs to the county it names, without one to the prefecture, whatever village it names.
with named as (
  select distinct
    county_text,
    village_text,
    event_date,
    named_county_code
  from stg_service_place
)
select
  event.event_id,
  event.event_date,
  event.month,
  coalesce(named.named_county_code, prefecture.county_code) as county_code,
  coalesce(event.item_code, 'unknown') as fund_movement,
  event.amount_yuan,
  institution.institution_key,
  event.submission_key
from stg_effective_event as event
inner join named
  on named.county_text = event.county_text
  and named.village_text = event.village_text
  and named.event_date = event.event_date
inner join stg_institution_match as institution
  on institution.institution_text = event.institution_text
cross join (select county_code from ref_county where is_prefecture) as prefecture
where event.service_type_code = 'fund'
