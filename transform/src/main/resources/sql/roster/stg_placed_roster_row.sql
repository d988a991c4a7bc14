-- Grain: an accepted row of a roster in force. Not published: it holds the stable person token.
-- Inputs: stg_roster_row, dim_submission, stg_roster_place (which village a text means), ref_enterprise_kind.
-- Decisions: a business that is a person is named by its kind and village; two of one kind and village are one.
with row_in_force as (
  select
    submission.month,
    submission.county_code,
    submission.submission_key,
    staged.person_token,
    staged.enterprise_name,
    staged.is_person_business,
    staged.enterprise_kind,
    staged.support_mode_code,
    staged.income_yuan_per_year,
    coalesce(staged.village_text, '') as village_text
  from stg_roster_row as staged
  inner join dim_submission as submission
    on submission.submission_key = staged.submission_id
  where staged.is_accepted and submission.is_in_force
),

named as (
  select
    listed.*,
    place.village_key,
    kind.enterprise_kind_name,
    case
      when listed.is_person_business then concat(kind.enterprise_kind_name, '（', place.place_label, '）')
      else listed.enterprise_name
    end as shown_name
  from row_in_force as listed
  inner join stg_roster_place as place
    on place.county_code = listed.county_code
    and place.month = listed.month
    and place.village_text = listed.village_text
  inner join ref_enterprise_kind as kind
    on kind.enterprise_kind = listed.enterprise_kind
)

select
  month,
  county_code,
  submission_key,
  person_token,
  substr(sha2(concat(person_token, '|', month), 256), 1, 32) as person_key,
  substr(sha2(concat(county_code, '|', enterprise_kind, '|', shown_name), 256), 1, 16) as enterprise_key,
  enterprise_kind,
  enterprise_kind_name,
  shown_name as enterprise_name,
  is_person_business,
  support_mode_code as support_mode_key,
  village_key,
  income_yuan_per_year
from named
