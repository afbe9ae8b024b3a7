#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// A day of the civil (Gregorian) calendar.
struct Date {
  int year = 1970;
  int month = 1;  ///< 1-12
  int day = 1;    ///< 1-31

  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

[[nodiscard]] bool is_valid(Date d);
[[nodiscard]] std::string to_string(Date d);  ///< 2019-01-31

/// Calendar dates of a run whose tick 0 is midnight at the start of `first_day`.
class Calendar {
 public:
  /// Throws std::invalid_argument when there is no such day.
  explicit Calendar(Date first_day);

  [[nodiscard]] Date first_day() const { return first_day_; }
  [[nodiscard]] Date date_of(Tick t) const;  ///< REQUIRES t < never
  [[nodiscard]] int year_of(Tick t) const;   ///< REQUIRES t < never
  [[nodiscard]] Tick tick_of(
      Date d) const;  ///< midnight at the start of `d`; negative before the first day
  [[nodiscard]] Tick start_of_year(int year) const;
  [[nodiscard]] static int days_in_year(int year);

 private:
  Date first_day_;
  std::int64_t first_number_;  ///< days from 1970-01-01 to the first day
};

}  // namespace fotfeste
