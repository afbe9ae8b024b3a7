#pragma once

#include <array>
#include <atomic>
#include <functional>

#include "fotfeste/experiment/study.hpp"
#include "fotfeste/experiment/summary.hpp"

namespace fotfeste {

/// How much a figure depends on one value: the same people and luck with the value low, as it is,
/// and high. Of a comparison the figure is its difference.
struct Dependence {
  Measure measure;
  bool compares = false;
  int replications = 0;                     ///< that succeeded under all three
  std::array<PairedDifference, 3> figures;  ///< or levels, as differences from nothing
  PairedDifference low_to_high;             ///< of the figure
};

/// `plans`: low, as it is, high; each of one arm or two, otherwise alike. Throws Cancelled,
/// std::invalid_argument for a figure that is not there or a plan that cannot be run.
[[nodiscard]] Dependence dependence(const std::array<StudyPlan, 3>& plans, const Measure& measure,
                                    const std::atomic<bool>& cancel,
                                    const std::function<void(const Progress&)>& progress = {});

}  // namespace fotfeste
