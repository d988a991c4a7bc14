-- Grain: the month. Log rows rejected whose date says that they are the month's.
select coalesce(sum(rows_rejected), 0) as rows_rejected
from fct_submission
where month = getvariable('month') and form = 'service'
