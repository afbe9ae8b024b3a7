#include "fotfeste/model/year_claims.hpp"

#include <algorithm>

namespace fotfeste {

Tick YearClaims::part_in(int year, Tick from, Tick until) const {
  const Tick begin = std::max(from, calendar_.start_of_year(year));
  return std::max<Tick>(std::min(until, calendar_.start_of_year(year + 1)) - begin, 0);
}

void YearClaims::add(Tick from, Tick until, int sign) {
  for (int year = calendar_.year_of(from); calendar_.start_of_year(year) < until; ++year) {
    ticks_[year] += sign * part_in(year, from, until);
  }
}

std::int64_t YearClaims::in(int year) const {
  const auto entry = ticks_.find(year);
  return entry == ticks_.end() ? 0 : entry->second;
}

}  // namespace fotfeste
