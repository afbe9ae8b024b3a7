#pragma once

#include <cstdint>
#include <map>

#include "fotfeste/kernel/calendar.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Unit-ticks that are promised in each calendar year.
class YearClaims {
 public:
  explicit YearClaims(const Calendar& calendar) : calendar_(calendar) {}

  /// Ticks of `from`..`until` that lie in `year`.
  [[nodiscard]] Tick part_in(int year, Tick from, Tick until) const;

  /// Claims one unit for `from`..`until` (`sign` 1), or gives it back (-1), in every year that it
  /// touches.
  void add(Tick from, Tick until, int sign);
  /// Takes up what has been used in `year`.
  void use(int year, std::int64_t unit_ticks) { ticks_[year] -= unit_ticks; }
  /// Forgets the years before `year`.
  void forget_before(int year) { ticks_.erase(ticks_.begin(), ticks_.lower_bound(year)); }

  [[nodiscard]] std::int64_t in(int year) const;
  /// By calendar year [unit-ticks].
  [[nodiscard]] const std::map<int, std::int64_t>& by_year() const { return ticks_; }

 private:
  Calendar calendar_;
  std::map<int, std::int64_t> ticks_;
};

}  // namespace fotfeste
