-- Grain: the prefecture itself first, then each county; money moved from 1 January to the month's end.
with movement as (
  select
    county_code,
    sum(amount_yuan) filter (fund_movement = 'disbursed') as disbursed,
    sum(amount_yuan) filter (fund_movement = 'spent') as spent
  from fct_aid_fund
  where month between left(getvariable('month'), 4) || '-01' and getvariable('month')
  group by county_code
)
select c.county_short_name as county_name, c.is_prefecture, i.value, i.target, i.target_pct, i.status, m.disbursed, m.spent
from dim_county c
left join rpt_indicator i
  on i.area_code = c.county_code and i.month = getvariable('month') and i.indicator_id = 'aid_fund'
  and i.area_level in ('prefecture', 'county')
left join movement m on m.county_code = c.county_code
order by c.is_prefecture desc, c.is_must_report desc, c.county_code
