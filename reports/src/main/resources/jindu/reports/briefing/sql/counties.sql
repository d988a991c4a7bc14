-- Grain: a county, and the prefecture last. Persons supported in the month.
with indicator as (
  select
    area_code,
    max(value) filter (indicator_id = 'persons_supported') as persons,
    max(target) filter (indicator_id = 'persons_supported') as target,
    max(target_pct) filter (indicator_id = 'persons_supported') as target_pct,
    max(value) filter (indicator_id = 'persons_supported_ytd') as persons_ytd
  from rpt_indicator
  where month = getvariable('month') and area_level in ('prefecture', 'county')
  group by area_code
)
select
  c.county_code,
  c.county_short_name as county_name,
  c.is_prefecture,
  i.persons,
  i.target,
  i.target_pct,
  i.persons_ytd,
  r.persons_joined,
  r.persons_left
from dim_county c
left join rpt_county_month r on r.county_code = c.county_code and r.month = getvariable('month')
left join indicator i on i.area_code = c.county_code
order by c.is_prefecture, i.target desc nulls last, c.county_code
