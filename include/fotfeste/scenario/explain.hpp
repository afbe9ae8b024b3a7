#pragma once

#include <string>
#include <vector>

#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste {

/// One value that a scenario says, and what stands behind it.
struct ExplainedValue {
  std::string key;    ///< "roles.adviser.caseload"
  std::string value;  ///< as written, with its unit
  std::string place;  ///< "scenarios/today.yaml:12", where it was written
  /// What is known of it; null where there is no evidence, as for names and switches.
  const EvidenceEntry* evidence = nullptr;
};

/// Every value of the scenario in the order of its document, bases and evidence included. What no
/// file says has the default of scenarios/README.md and is not listed. The pointers live as long as
/// `scenario`.
[[nodiscard]] std::vector<ExplainedValue> explain(const Scenario& scenario);

/// The same for `key` and everything under it; a parameter also by its bare name.
[[nodiscard]] std::vector<ExplainedValue> explain(const Scenario& scenario, const std::string& key);

}  // namespace fotfeste
