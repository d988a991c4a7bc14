-- Grain: service event × village, latest revision, cancelled ones left out.
-- Inputs: stg_effective_event, stg_service_place (which villages a text means), stg_institution_match.
-- Decisions: an event that names several villages counts for each; participants are those of the whole event.
with placed as (
  select distinct
    event.event_id,
    event.event_date,
    event.month,
    event.service_type_code,
    event.item_code,
    event.institution_text,
    event.participants,
    event.quantity,
    event.submission_key,
    place.village_key,
    place.county_code
  from stg_effective_event as event
  inner join stg_service_place as place
    on place.county_text = event.county_text
    and place.village_text = event.village_text
    and place.event_date = event.event_date
  where event.service_type_code in (
    'performance', 'culture_training', 'sports_training', 'skill_training', 'pairing_activity'
  )
)
select
  placed.event_id,
  placed.village_key,
  placed.event_date,
  placed.month,
  placed.county_code,
  placed.service_type_code as service_type_key,
  placed.item_code,
  institution.institution_key,
  placed.participants,
  placed.quantity,
  count(*) over (partition by placed.event_id) as villages_in_event,
  placed.submission_key
from placed
inner join stg_institution_match as institution
  on institution.institution_text = placed.institution_text
