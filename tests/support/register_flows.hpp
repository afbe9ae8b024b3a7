#pragma once

#include <vector>

#include "fotfeste/model/region.hpp"

namespace fotfeste::testing {

/// How fast and for what people leave the register.
struct RegisterFlows {
  double leave = 0;    ///< share of those present that leave in a month [1]
  double work = 0;     ///< of those who leave [1]
  double pension = 0;  ///< of those who leave [1]
  double other = 0;    ///< of those who leave [1]
};

/// Over the months after `start`.
inline RegisterFlows flows_after(Duration start, const std::vector<RegisterMonth>& months) {
  double present = 0;
  RegisterFlows sums;
  for (const RegisterMonth& month : months) {
    if (month.at <= to_ticks(start)) continue;
    present += month.in_register;
    sums.work += month.exits_work;
    sums.pension += month.exits_pension;
    sums.other += month.exits_other;
  }
  const double left = sums.work + sums.pension + sums.other;
  return {left / present, sums.work / left, sums.pension / left, sums.other / left};
}

}  // namespace fotfeste::testing
