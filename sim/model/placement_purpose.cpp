#include "fotfeste/model/placement_purpose.hpp"

namespace fotfeste {

PlacementTerms placement_terms(const Parameters& p, Contract contract, PlacementPurpose purpose) {
  if (!is_unpaid(contract)) return {};
  PlacementTerms terms;
  switch (purpose) {
    case PlacementPurpose::unstated:
      break;
    case PlacementPurpose::hire:
      terms = {p.purpose_hire_openings, p.purpose_hire_conversion, p.purpose_hire_length};
      break;
    case PlacementPurpose::test:
      terms = {1, p.purpose_test_conversion, p.purpose_test_length};
      break;
    case PlacementPurpose::activity:
      terms = {1, p.purpose_activity_conversion, p.purpose_activity_length};
      break;
  }
  if (contract == Contract::trial) terms.length = 1;
  return terms;
}

}  // namespace fotfeste
