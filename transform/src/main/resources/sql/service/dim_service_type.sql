-- Grain: a service type.
-- Inputs: ref_service_type (the catalog's code list).
select
  service_type_key,
  service_type_name,
  service_type_name_en
from ref_service_type
