#pragma once

#include <vector>

namespace fotfeste {

/// Where a measure is offered, and from which year on: pilots begin in some regions, one after the
/// other. Empty, as by default: everywhere, always.
struct RegionReach {
  std::vector<int> first_year;  ///< one per region; `not_at_all` where it never comes

  static constexpr int not_at_all = 1 << 20;

  [[nodiscard]] bool everywhere() const { return first_year.empty(); }
  /// Whether it ever comes to the region.
  [[nodiscard]] bool comes_to(int region) const;
  /// Whether it is there in the year.
  [[nodiscard]] bool is_in(int region, int year) const;
};

}  // namespace fotfeste
