#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fotfeste/analysis/intervals.hpp"
#include "fotfeste/experiment/paired.hpp"
#include "fotfeste/experiment/study.hpp"

namespace fotfeste {

/// A figure of one arm over the replications in which it is defined.
struct Estimate {
  int n = 0;  ///< replications
  std::optional<double> mean;
  std::optional<Interval> interval;  ///< 95 %, chance only; absent where too little is known of it
};

/// One figure of the base, and of an alternative beside it.
struct SummaryRow {
  Measure measure;
  Estimate base;
  std::optional<Estimate> alternative;
  std::optional<PairedDifference> difference;
  std::int64_t persons =
      -1;                   ///< simulated persons behind it in the thinner arm; -1: not about them
  bool suppressed = false;  ///< too few persons: the figures must not be shown
};

/// Figures on fewer persons are not shown (economics 9.5).
constexpr std::int64_t fewest_simulated = 100;  ///< over all replications of an arm
constexpr double fewest_real = 20;              ///< in the world that a replication stands for

/// Mean waits of fewer tasks in a replication have no interval. Who waits for an empty position to
/// be filled may wait for months, and among few tasks that is so rare that thirty replications
/// hardly know of it.
constexpr double fewest_tasks = 300;

struct Summary {
  std::string base;
  std::string alternative;  ///< empty: one arm
  std::vector<SummaryRow> rows;

  /// Null when there is no such row.
  [[nodiscard]] const SummaryRow* find(std::string_view key, std::string_view group = "") const;
};

/// Arm 0 alone when `arm` is 0, else arm 0 and `arm` beside it, paired replication by replication.
/// Totals that only one arm has count 0 in the other; means are then absent there.
[[nodiscard]] Summary summarise(const StudyResult& result, std::size_t arm = 0);

/// The figures of an arm behind the rows of a summary: `values[row][replication]`. Totals that only
/// another arm has are 0.
[[nodiscard]] std::vector<std::vector<Value>> values_behind(const Summary& summary,
                                                            const StudyResult& result,
                                                            std::size_t arm);

/// alternative - base of one figure, one per replication in which both have it.
[[nodiscard]] std::vector<double> differences(const StudyResult& result, std::size_t arm,
                                              std::string_view key, std::string_view group = "");

/// One figure of one arm, one per replication that has it.
[[nodiscard]] std::vector<double> levels(const StudyResult& result, std::size_t arm,
                                         std::string_view key, std::string_view group = "");

}  // namespace fotfeste
