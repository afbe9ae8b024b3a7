#include "fotfeste/kernel/calendar.hpp"

#include <array>
#include <stdexcept>

namespace fotfeste {
namespace {

constexpr std::int64_t days_in_four_centuries = 146097;
/// From 0000-03-01 to 1970-01-01. A year that starts in March ends with the leap day, so that no
/// month moves.
constexpr std::int64_t epoch_shift = 719468;

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return days[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
}

std::int64_t floor_divide(std::int64_t n, std::int64_t by) {
  return n >= 0 ? n / by : -((by - 1 - n) / by);
}

/// Days from 0000-03-01 to the first of March of `year`.
std::int64_t days_before_march(std::int64_t year) {
  return 365 * year + floor_divide(year, 4) - floor_divide(year, 100) + floor_divide(year, 400);
}

/// Days from the first of March to the first of the month `months` later: 31, 30, 31, 30, 31 and
/// again.
std::int64_t days_of_months(std::int64_t months) { return (153 * months + 2) / 5; }

std::int64_t day_number(Date d) {
  const std::int64_t months_from_march = (d.month + 9) % 12;
  const std::int64_t march_year = d.month <= 2 ? d.year - 1 : d.year;
  return days_before_march(march_year) + days_of_months(months_from_march) + d.day - 1 -
         epoch_shift;
}

Date date_of_number(std::int64_t number) {
  const std::int64_t day = number + epoch_shift;
  std::int64_t year = floor_divide(day * 400, days_in_four_centuries);
  if (days_before_march(year) > day) --year;
  if (days_before_march(year + 1) <= day) ++year;
  const std::int64_t day_of_year = day - days_before_march(year);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  return {static_cast<int>(month < 10 ? year : year + 1),
          static_cast<int>(month < 10 ? month + 3 : month - 9),
          static_cast<int>(day_of_year - days_of_months(month) + 1)};
}

std::string padded(int n, std::size_t width) {
  const std::string digits = std::to_string(n);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

bool is_valid(Date d) {
  return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= days_in_month(d.year, d.month);
}

std::string to_string(Date d) {
  return padded(d.year, 4) + '-' + padded(d.month, 2) + '-' + padded(d.day, 2);
}

Calendar::Calendar(Date first_day) : first_day_(first_day) {
  if (!is_valid(first_day)) throw std::invalid_argument("no such day: " + to_string(first_day));
  first_number_ = day_number(first_day);
}

Date Calendar::date_of(Tick t) const {
  return date_of_number(first_number_ + floor_divide(t, ticks_per_day));
}

int Calendar::year_of(Tick t) const { return date_of(t).year; }

Tick Calendar::tick_of(Date d) const { return (day_number(d) - first_number_) * ticks_per_day; }

Tick Calendar::start_of_year(int year) const { return tick_of({year, 1, 1}); }

int Calendar::days_in_year(int year) { return is_leap(year) ? 366 : 365; }

}  // namespace fotfeste
