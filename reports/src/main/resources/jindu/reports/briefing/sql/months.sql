-- Grain: a month of the year up to the briefing's, whether anybody reported or not.
select
  m.month_of_year,
  max(i.value) filter (i.indicator_id = 'persons_supported') as persons,
  max(i.value) filter (i.indicator_id = 'persons_supported_ytd') as persons_ytd,
  max(i.target) filter (i.indicator_id = 'persons_supported_ytd' and i.month = getvariable('month')) as target
from dim_month m
left join rpt_indicator i
  on i.month = m.month and i.area_level = 'prefecture'
  and i.indicator_id in ('persons_supported', 'persons_supported_ytd')
where m.calendar_year = cast(left(getvariable('month'), 4) as integer) and m.month <= getvariable('month')
group by m.month_of_year
order by m.month_of_year
