#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "fotfeste/experiment/study.hpp"

namespace fotfeste {

/// A stretch of a life [days since the decision]; it may have begun before.
struct ToldSpan {
  std::string what;  ///< ordinary_work, subsidised_work, unpaid_job, pension, gone, or pathway.NAME
  double from = 0;
  double to = 0;
};

/// Something that happened.
struct ToldMark {
  std::string what;  ///< the name of a `What`; health_stable, health_strained or health_crisis
  double day = 0;    ///< since the decision
};

/// A life from the decision to the horizon.
struct ToldLife {
  double months = 0;            ///< of ordinary work
  std::vector<ToldSpan> spans;  ///< that reach beyond the decision: jobs, pathways, ends
  std::vector<ToldMark> marks;  ///< in order of time
};

/// What a chosen person stands for.
enum class Chosen : std::uint8_t { median, gains, loses };
[[nodiscard]] std::string to_string(Chosen why);

/// One invented person under two policies.
struct ChosenLife {
  Chosen why = Chosen::median;
  double share = 0;          ///< of people who gain, lose or get the same, as this person does [1]
  std::uint32_t client = 0;  ///< as `ClientChoice` numbers them
  std::string group;
  double age = 0;  ///< at entry, or on day 0 [years]
  bool is_woman = false;
  ToldLife base;
  ToldLife alternative;
};

/// Months of ordinary work from the decision to the horizon under two policies, person by person
/// with the same luck.
struct LivesCompared {
  std::uint32_t people = 0;  ///< compared: all of one region but pensioners of day 0
  double gain = 0;           ///< share of people whose months rise by more than `same_months` [1]
  double lose = 0;           ///< fall by more
  double same = 0;           ///< neither
  std::vector<ChosenLife> chosen;
};
constexpr double same_months = 0.05;

/// Compares the lives of the first region that the plan's first replication simulates, under the
/// base and under `arm`. Chosen are, if there are any: whoever is nearest to the median difference
/// and, of several, to the median months under the base; the median of those who gain; and the
/// median of those who lose. Throws like `run_study`, and Cancelled soon after `cancel` is set.
[[nodiscard]] LivesCompared choose_lives(const StudyPlan& plan, std::size_t arm,
                                         const std::atomic<bool>& cancel);

}  // namespace fotfeste
