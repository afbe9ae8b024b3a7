#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fotfeste/experiment/beside.hpp"
#include "fotfeste/experiment/extra_work.hpp"
#include "fotfeste/experiment/study.hpp"
#include "fotfeste/experiment/summary.hpp"
#include "fotfeste/experiment/two_lives.hpp"
#include "fotfeste/report/warning.hpp"
#include "fotfeste/scenario/differences.hpp"

namespace fotfeste {

/// A published figure to stand beside the model's.
struct OfficialFigure {
  std::string key;  ///< of the measure: register.exit_share
  std::string title;
  double value = 0;  ///< in the measure's unit; shares 0-1, money in kroner
  std::string source;
};

/// What a report says that a study does not know.
struct ReportWords {
  std::string place;                     ///< "Norway"
  std::vector<std::string> differences;  ///< what differs between the scenarios, a sentence each
  std::vector<Difference> changes;       ///< the same as data, for pages in any language
  std::vector<OfficialFigure> official;  ///< printed with a run
  std::vector<std::string> notes;        ///< printed last, a line each
  /// What the intervals hold: chance, and parameters where they vary.
  std::string uncertainty = "chance only";
  bool parameters_vary = false;
  int values = 0;   ///< of the mechanisms
  int assumed = 0;  ///< of these, that nobody has measured: grade D
};

/// One line, one budget year, one scenario: means over the replications. Money in kroner.
struct LineRow {
  std::string scenario;
  std::string line;
  int year = 0;
  double appropriated = 0, committed = 0, spent = 0, unspent = 0, overspent = 0;
  double refused_money = 0, refused_capacity = 0, refused_eligibility = 0;  ///< [persons]
  double served = 0;  ///< began to be served [persons]
  double in_use = 0;  ///< places or grants, mean over the year
};

/// The comparison made again with other values.
struct BesideRow {
  std::string name;                     ///< "neutral shelter"
  std::string meaning;                  ///< what the values say, a sentence
  std::vector<std::string> parameters;  ///< that have other values
  bool no_effect = false;               ///< these values: what is gone rests on the usual ones
  bool is_part = false;                 ///< of the assumptions, which are told as a whole
  int failed = 0;                       ///< replications that did not come to an end
  Beside beside;
};

/// Everything that is printed about one scenario, or about one beside the base.
struct StudyReport {
  Summary summary;
  ReportWords words;
  std::vector<std::string> groups;
  std::vector<std::string> pathways, roles, budget_lines;  ///< names in the base
  std::vector<LineRow> lines;                              ///< base first; per line, per year
  std::vector<CostOfWork> costs;                           ///< comparisons only
  std::optional<GrossExtraNet> gross;
  std::vector<BesideRow> beside;  ///< comparisons only
  std::optional<LivesCompared> lives;
  std::vector<Warning> warnings;
  std::vector<Failure> failures;
  std::uint64_t seed = 0;
  int replications = 0;  ///< that succeeded
  int regions = 1;
  int regions_simulated = 1;
  int price_year = 0;
  double discount_rate = 0;  ///< [1/year]
  double people = 0;         ///< stock of a system, persons of a trial
  bool system = false;
  std::string first_day;    ///< of the run: "2018-01-01"
  double warm_up_days = 0;  ///< [d]
  std::string span;         ///< from the decision to the horizon: "5 years"
  std::string window;       ///< the same in the keys of figures: "5y"

  [[nodiscard]] bool compares() const { return !summary.alternative.empty(); }
};

/// The report of arm 0 (`arm` = 0), or of arm 0 and `arm`.
/// REQUIRES at least one replication that succeeded.
[[nodiscard]] StudyReport make_report(const StudyPlan& plan, const StudyResult& result,
                                      std::size_t arm, ReportWords words);

}  // namespace fotfeste
