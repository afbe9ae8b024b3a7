#include "fotfeste/model/region_reach.hpp"

#include <cstddef>

namespace fotfeste {

bool RegionReach::comes_to(int region) const {
  return everywhere() || first_year[static_cast<std::size_t>(region)] != not_at_all;
}

bool RegionReach::is_in(int region, int year) const {
  return everywhere() || first_year[static_cast<std::size_t>(region)] <= year;
}

}  // namespace fotfeste
