#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "fotfeste/experiment/study.hpp"
#include "fotfeste/report/result_folder.hpp"
#include "fotfeste/report/study_report.hpp"
#include "fotfeste/scenario/parameter_draws.hpp"
#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste {

/// How a study is run; what it is about are its scenarios.
struct StudyCall {
  std::uint64_t seed = 1;
  int replications = 30;
  int first_replication = 0;
  int threads = 0;             ///< 0: as many as there are cores
  std::optional<int> regions;  ///< per replication; 0: all; absent: what a minute allows
  std::string parameters;      ///< set of parameters: a file, or a shipped one; empty: none
  std::string command;         ///< the call again, for the message of a failed replication
};

/// What `run` and `compare` simulate: a system; systems beside the first of them; or the arms of a
/// trial beside its last, which is the usual care.
struct StudySetup {
  std::deque<Scenario> scenarios;              ///< never moved: the plan points into them
  std::unique_ptr<ParameterDraws> parameters;  ///< that the replications take in turn; may be null
  StudyPlan plan;
  std::vector<ReportWords> words;  ///< one per report: of the only arm, or of each but the first
};

/// The worlds to compare, the base first: that of each system, or of a trial's arms the last one
/// first, which is the usual care.
[[nodiscard]] std::vector<const World*> worlds_of(const std::deque<Scenario>& scenarios);

/// Puts the scenario behind the others, under a name that no other one has.
void add_apart(Scenario scenario, std::deque<Scenario>& others);

/// Gives every arm of a trial the people of the largest one, so that totals compare. False where
/// they are as many already.
bool give_equal_arms(Scenario& scenario);
constexpr const char* note_of_equal_arms =
    "Every arm has the people of the largest one here; in the study itself they differ.";

/// Checks everything. `notes` are printed last in each report. Throws UsageError for scenarios that
/// cannot be compared, and for a call that cannot be run.
[[nodiscard]] StudySetup set_up(std::deque<Scenario> scenarios, const StudyCall& call,
                                const std::vector<std::string>& notes);

/// The resolved text of each scenario, named by it; it tells which parameters were varied.
[[nodiscard]] std::vector<ResultFile> resolved_texts(const StudySetup& setup);

/// A report per alternative, or the one of the only arm.
[[nodiscard]] std::vector<StudyReport> reports_of(const StudySetup& setup,
                                                  const StudyResult& result);

}  // namespace fotfeste
