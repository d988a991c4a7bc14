-- Grain: a support mode.
-- Inputs: ref_support_mode (the catalog's code list).
select
  support_mode_key,
  support_mode_name,
  support_mode_name_en,
  is_employment
from ref_support_mode
