#include "sim/experiment/split_runs.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

#include "fotfeste/experiment/study_window.hpp"
#include "sim/experiment/arm_figures.hpp"

namespace fotfeste {
namespace {

/// The figures that the choice needs.
struct Wanted {
  std::string goal, programme, purse, crises, service;

  explicit Wanted(const AllocationStudy& study) {
    const std::string reach = "." + StudyWindow(study.scenario.world()).reaches().back().key;
    goal = study.goal.measure;
    programme = "money.programme" + reach;
    purse = "money.public_purse" + reach;
    crises = "population.crises";
    service = "contacts.done";
  }

  [[nodiscard]] bool holds(const Measure& measure) const {
    if (measure.key == service) return true;
    return measure.group.empty() && (measure.key == goal || measure.key == programme ||
                                     measure.key == purse || measure.key == crises);
  }
};

/// Drops what the choice does not need, so that many splits fit into memory.
RegionRun keeping(const Wanted& wanted, const RegionRun& run) {
  return [&](const StudyPlan& plan, int region, StreamKey key, const std::atomic<bool>& cancel) {
    std::vector<Tally> tallies = run(plan, region, key, cancel);
    for (Tally& tally : tallies) {
      Tally kept;
      for (std::size_t m = 0; m < tally.measures.size(); ++m) {
        if (!wanted.holds(tally.measures[m])) continue;
        kept.measures.push_back(std::move(tally.measures[m]));
        kept.parts.push_back(std::move(tally.parts[m]));
      }
      tally = std::move(kept);
    }
    return tallies;
  };
}

/// A figure of every replication. Throws std::invalid_argument where nobody stands behind it.
std::vector<double> numbers(const ArmFigures& figures, const std::string& key,
                            const std::string& group = "") {
  std::vector<double> all;
  const Measure* measure = figures.find(key, group);
  if (measure == nullptr) throw std::invalid_argument("there is no figure of the name " + key);
  for (const Value& value : figures.column(*measure)) {
    if (!value.value) throw std::invalid_argument("nobody stands behind " + key);
    all.push_back(*value.value);
  }
  return all;
}

void append(std::vector<double>& to, const std::vector<double>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

/// A group's contacts per person and year over everybody's.
std::vector<double> parts(const ArmFigures& figures, const Wanted& wanted,
                          const std::string& group) {
  std::vector<double> parts = numbers(figures, wanted.service, group);
  const std::vector<double> all = numbers(figures, wanted.service);
  for (std::size_t r = 0; r < parts.size(); ++r) parts[r] /= all[r];
  return parts;
}

/// Adds an arm's replications to what there is of the split.
void keep(SplitRuns& runs, const ArmFigures& figures, const ArmFigures& now, const Wanted& wanted) {
  append(runs.goal, numbers(figures, wanted.goal));
  append(runs.goal_now, numbers(now, wanted.goal));
  append(runs.programme, numbers(figures, wanted.programme));
  append(runs.purse, numbers(figures, wanted.purse));
  append(runs.purse_now, numbers(now, wanted.purse));
  append(runs.crises, numbers(figures, wanted.crises));
  for (std::size_t g = 0; g < runs.service.size(); ++g) {
    const std::string& group = runs.world.groups[g].name;
    std::vector<double> service = parts(figures, wanted, group);
    const std::vector<double> before = parts(now, wanted, group);
    for (std::size_t r = 0; r < service.size(); ++r) service[r] /= before[r];
    append(runs.service[g], service);
  }
}

}  // namespace

SplitRunner::SplitRunner(const AllocationStudy& study, const AllocationCrew& crew)
    : study_(study), crew_(crew) {
  for (const Split& split : splits_of(study)) {
    SplitRuns runs;
    runs.split = split;
    runs.world = world_of(study, split);
    runs.service.resize(runs.world.groups.size());
    runs_.push_back(std::move(runs));
  }
}

void SplitRunner::extend(const std::vector<std::size_t>& splits, int replications) {
  std::map<int, std::vector<std::size_t>> by_done;
  for (const std::size_t split : splits) {
    by_done[static_cast<int>(runs_[split].goal.size())].push_back(split);
  }
  for (const auto& [done, alike] : by_done) {
    if (done < replications) run(alike, done, replications - done);
  }
}

void SplitRunner::run(const std::vector<std::size_t>& splits, int first, int replications) {
  const Wanted wanted(study_);
  StudyPlan plan;
  plan.arms = {&study_.scenario.world()};
  std::vector<std::size_t> arms;  // of each split; what is now is the first one anyhow
  for (const std::size_t split : splits) {
    arms.push_back(runs_[split].split.as_now ? 0 : plan.arms.size());
    if (!runs_[split].split.as_now) plan.arms.push_back(&runs_[split].world);
  }
  plan.seed = study_.seed;
  plan.first_replication = first;
  plan.replications = replications;
  plan.threads = crew_.threads;
  plan.regions = study_.regions;
  plan.command = "fotfeste run " + study_.scenario.name;
  const auto tell = [&](const Progress& p) {
    if (crew_.progress) crew_.progress({before_.done + p.done, before_.total + p.total});
  };
  const StudyResult result = run_study(plan, crew_.cancel, tell, keeping(wanted, crew_.run));
  if (result.cancelled) throw Cancelled{};
  if (!result.failures.empty()) throw std::runtime_error(result.failures.front().what);
  before_.done = before_.total += replications * result.regions_simulated;
  regions_simulated_ = result.regions_simulated;
  const ArmFigures now(result.arms.front());
  measure_ = *now.find(wanted.goal);
  for (std::size_t n = 0; n < splits.size(); ++n) {
    keep(runs_[splits[n]], ArmFigures(result.arms[arms[n]]), now, wanted);
  }
}

}  // namespace fotfeste
