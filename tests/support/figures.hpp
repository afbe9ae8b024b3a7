#pragma once

#include <gtest/gtest.h>

#include <string>

#include "fotfeste/experiment/tally.hpp"

namespace fotfeste::testing {

/// Whether the region's figures have one of the name, for everybody.
inline bool has_figure(const Tally& tally, const std::string& key) {
  for (const Measure& each : tally.measures) {
    if (each.key == key && each.group.empty()) return true;
  }
  return false;
}

/// The figure of the name, for everybody.
inline double figure(const Tally& tally, const std::string& key) {
  for (std::size_t n = 0; n < tally.measures.size(); ++n) {
    if (tally.measures[n].key != key || !tally.measures[n].group.empty()) continue;
    const Part& part = tally.parts[n];
    return part.reduction == Reduction::total ? part.sum : part.sum / part.weight;
  }
  ADD_FAILURE() << "no figure " << key;
  return 0;
}

}  // namespace fotfeste::testing
