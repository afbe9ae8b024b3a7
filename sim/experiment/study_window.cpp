#include "fotfeste/experiment/study_window.hpp"

#include <algorithm>
#include <cmath>

namespace fotfeste {
namespace {

/// A span of this many days of a neighbouring year is taken for rounding, not for a year.
constexpr Tick few_days = 3 * ticks_per_day;

std::string plural(long n, const char* unit) {
  return std::to_string(n) + " " + unit + (n == 1 ? "" : "s");
}

}  // namespace

StudyWindow::StudyWindow(const World& world)
    : calendar(world.first_day),
      decision(to_ticks(world.warm_up)),
      horizon(to_ticks(world.horizon)),
      discounting(world.economics.discount_rate, calendar.tick_of(world.economics.decision)),
      first_year(calendar.year_of(decision + few_days)),
      last_year(std::max(first_year, calendar.year_of(std::max<Tick>(0, horizon - few_days)))) {}

std::vector<int> StudyWindow::years() const {
  std::vector<int> all;
  for (int year = first_year; year <= last_year; ++year) all.push_back(year);
  return all;
}

Tick StudyWindow::year_start(int year) const {
  return year <= first_year ? decision : calendar.start_of_year(year);
}

Tick StudyWindow::year_end(int year) const {
  return year >= last_year ? horizon : calendar.start_of_year(year + 1);
}

std::vector<Tick> StudyWindow::months() const {
  std::vector<Tick> all;
  for (const int year : years()) {
    for (int month = 1; month <= 12; ++month) {
      const Tick at = calendar.tick_of(Date{year, month, 1});
      if (at >= decision && at < horizon) all.push_back(at);
    }
  }
  return all;
}

std::vector<Reach> StudyWindow::reaches() const {
  std::vector<Reach> all;
  for (const int n : {2, 5, 10}) {
    const int last = first_year + n - 1;
    if (last > last_year || year_end(last) - decision < to_ticks(fotfeste::years(n)) - few_days)
      break;
    all.push_back({last, year_end(last), std::to_string(n) + "y", plural(n, "year")});
  }
  if (all.empty() || all.back().last_year < last_year) {
    const long n = std::lround(to_days(horizon - decision) / days_per_month);
    all.push_back({last_year, horizon, std::to_string(n) + "m", plural(n, "month")});
  }
  return all;
}

const std::vector<int>& months_since_entry() {
  static const std::vector<int> all = {6, 12, 18, 24, 60};
  return all;
}

std::vector<std::string> group_names(const World& world) {
  std::vector<std::string> names;
  for (const Group& group : world.groups) names.push_back(group.name);
  return names;
}

}  // namespace fotfeste
