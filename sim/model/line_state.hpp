#pragma once

#include "fotfeste/model/budget_line.hpp"

namespace fotfeste {

/// A measure in the region: its money and who is on it.
struct LineState {
  BudgetLine money;
  int limit = 0;   ///< places bought, or allowed by the scenario
  int in_use = 0;  ///< persons on it
};

}  // namespace fotfeste
