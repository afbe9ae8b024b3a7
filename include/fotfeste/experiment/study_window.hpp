#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fotfeste/kernel/calendar.hpp"
#include "fotfeste/model/discounting.hpp"
#include "fotfeste/model/world.hpp"

namespace fotfeste {

/// A span from the decision over which money and months are compared.
struct Reach {
  int last_year = 0;  ///< the last budget year in it
  Tick end = 0;
  std::string key;    ///< "2y" for whole years, else "18m"
  std::string title;  ///< "2 years", "18 months"
};

/// Which part of a run is studied: from the decision (the end of the warm-up) to the horizon.
struct StudyWindow {
  explicit StudyWindow(const World& world);

  Calendar calendar;
  Tick decision = 0;
  Tick horizon = 0;
  Discounting discounting;  ///< to the day of the decision that the world's economics name
  int first_year = 0;       ///< budget year of the decision
  int last_year = 0;        ///< budget year of the horizon, but for a day or two of a new year

  [[nodiscard]] std::vector<int> years() const;  ///< first to last, both included
  /// Part of a budget year inside the window.
  [[nodiscard]] Tick year_start(int year) const;
  [[nodiscard]] Tick year_end(int year) const;
  /// Ticks of the first days of months inside the window, the decision included when it is one.
  [[nodiscard]] std::vector<Tick> months() const;
  /// 2, 5 and 10 budget years where the horizon allows, and the whole window.
  [[nodiscard]] std::vector<Reach> reaches() const;
};

/// Months since entry at which people are looked at: 6, 12, 18, 24, 60.
[[nodiscard]] const std::vector<int>& months_since_entry();

[[nodiscard]] std::vector<std::string> group_names(const World& world);

}  // namespace fotfeste
