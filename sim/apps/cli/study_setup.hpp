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
#include "fotfeste/scenario/variant.hpp"
#include "sim/apps/cli/options.hpp"

namespace fotfeste {

/// What `run` and `compare` simulate: a system; systems beside the first of them; or the arms of a
/// trial beside its last, which is the usual care.
struct StudySetup {
  std::deque<Scenario> scenarios;              ///< never moved: the plan points into them
  std::unique_ptr<ParameterDraws> parameters;  ///< that the replications take in turn; may be null
  StudyPlan plan;
  std::vector<ReportWords> words;  ///< one per report: of the only arm, or of each but the first
};

/// The comparison with other values, on a part of the replications.
struct BesideSetup {
  Variant variant;
  std::deque<Scenario> scenarios;         ///< never moved: the plan points into them
  std::optional<ParameterDraws> reading;  ///< of the evidence, instead of other scenarios
  StudyPlan plan;
};

/// The worlds to compare, the base first: that of each system, or of a trial's arms the last one
/// first, which is the usual care.
[[nodiscard]] std::vector<const World*> worlds_of(const std::deque<Scenario>& scenarios);

/// What is to be simulated beside the set-up, in the order in which it is printed; nothing where
/// nothing differs, or of a single replication.
[[nodiscard]] std::deque<BesideSetup> set_up_beside(const Options& options,
                                                    const StudySetup& setup);

/// Loads and checks everything. Throws ScenarioError, and UsageError for scenarios that cannot be
/// compared.
[[nodiscard]] StudySetup set_up(const Options& options);

/// The resolved text of each scenario, named by it; it tells which parameters were varied.
[[nodiscard]] std::vector<ResultFile> resolved_texts(const StudySetup& setup);

/// A report per alternative, or the one of the only arm.
[[nodiscard]] std::vector<StudyReport> reports_of(const StudySetup& setup,
                                                  const StudyResult& result);

/// Adds the result of a comparison with other values to each report of the study.
void add_beside(const BesideSetup& setup, const StudyResult& study, const StudyResult& other,
                std::vector<StudyReport>& reports);

}  // namespace fotfeste
