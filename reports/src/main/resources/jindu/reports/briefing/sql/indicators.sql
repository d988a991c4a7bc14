-- Grain: an indicator of the prefecture in the month.
select indicator_id, indicator_name, value, target, unit, target_pct, year_share_pct, status, clause
from rpt_indicator
where month = getvariable('month') and area_level = 'prefecture'
