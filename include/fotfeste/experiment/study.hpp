#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "fotfeste/experiment/tally.hpp"
#include "fotfeste/model/world.hpp"
#include "fotfeste/random/stream.hpp"
#include "fotfeste/scenario/parameter_draws.hpp"

namespace fotfeste {

/// Worlds to be compared, with the same people and luck in each.
///
/// Systems share their warm-up: each region is run to the decision under the first world, then
/// copied, and each copy goes on under its own world. Trials begin anew in every arm, each with its
/// own staff.
struct StudyPlan {
  std::vector<const World*> arms;  ///< at least one, the first is the base; must outlive the study
  std::uint64_t seed = 1;
  int first_replication = 0;
  int replications = 30;
  int threads = 1;
  int regions = 0;  ///< simulated per replication, of equal ones; 0: all
  /// Sets of parameters that the replications take in turn; must outlive the study. Null: those of
  /// the worlds in all.
  const ParameterDraws* parameters = nullptr;
  std::string command;  ///< how this study was called, for the message of a failed replication
};

struct Progress {
  int done = 0;  ///< regions of replications
  int total = 0;
};

/// A replication that broke. The others are not touched by it.
struct Failure {
  int replication = 0;
  int region = 0;
  std::uint64_t seed = 0;
  std::string what;
  std::string command;  ///< runs this replication alone
};

/// One arm's figures: `values[r][m]` is figure m of the r-th replication that succeeded.
struct ArmResult {
  std::string name;
  std::vector<Measure> measures;
  std::vector<std::vector<Value>> values;
};

struct StudyResult {
  std::uint64_t seed = 0;
  std::vector<int> replications;  ///< that succeeded, in order
  std::vector<ArmResult> arms;
  std::vector<Failure> failures;  ///< in order of replication and region
  int regions = 1;                ///< of the world
  int regions_simulated = 1;      ///< in each replication
  bool cancelled = false;         ///< then only complete replications are there
};

/// Thrown by a region's run that saw the flag.
struct Cancelled {};

/// One region of one replication: a tally per arm. Throws Cancelled soon after `cancel` is set.
using RegionRun = std::function<std::vector<Tally>(const StudyPlan& plan, int region, StreamKey key,
                                                   const std::atomic<bool>& cancel)>;

/// The model itself.
[[nodiscard]] std::vector<Tally> run_region(const StudyPlan& plan, int region, StreamKey key,
                                            const std::atomic<bool>& cancel);

/// Runs the plan. The result depends on the plan but not on `threads`: work is handed out region by
/// region and added up in the order of regions and replications. `progress` is called from the
/// worker threads, one at a time. Throws std::invalid_argument when the plan cannot be run.
[[nodiscard]] StudyResult run_study(const StudyPlan& plan, const std::atomic<bool>& cancel,
                                    const std::function<void(const Progress&)>& progress = {},
                                    const RegionRun& run = run_region);

/// Throws std::invalid_argument naming what is wrong: no arm, a number below one, arms of different
/// kind, horizon, warm-up, first day or regions, or a sample of regions that are not equal.
void check(const StudyPlan& plan);

/// How much a study costs and how long one wants to wait; the same on every machine, so that
/// results never depend on it.
struct SampleRule {
  double person_years_per_second = 150'000;  ///< of one core
  double cores = 2;
  double seconds = 45;
};

/// Regions to simulate per replication so that the plan takes about `rule.seconds`; at least one,
/// and all of them when regions are not equal.
[[nodiscard]] int affordable_regions(const StudyPlan& plan, const SampleRule& rule = {});

/// Regions of replication `replication`: `count` of the world's, in order. They take turns, so that
/// the odd position or place of a division falls to every replication's sample alike.
[[nodiscard]] std::vector<int> sampled_regions(int replication, int count, int regions);

}  // namespace fotfeste
