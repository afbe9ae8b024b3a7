#include "sim/experiment/split_runs.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

#include "fotfeste/experiment/study_window.hpp"

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

/// Columns of an arm by key and group.
class Figures {
 public:
  explicit Figures(const ArmResult& arm) : arm_(arm) {
    for (std::size_t m = 0; m < arm.measures.size(); ++m) {
      places_[{arm.measures[m].key, arm.measures[m].group}] = m;
    }
  }

  [[nodiscard]] double at(std::size_t replication, const std::string& key,
                          const std::string& group = "") const {
    const std::optional<double> value = arm_.values[replication][places_.at({key, group})].value;
    if (!value) throw std::invalid_argument("nobody stands behind " + key + " in a replication");
    return *value;
  }

  [[nodiscard]] std::size_t replications() const { return arm_.values.size(); }
  [[nodiscard]] const Measure& measure(const std::string& key) const {
    return arm_.measures[places_.at({key, ""})];
  }

 private:
  const ArmResult& arm_;
  std::map<std::pair<std::string, std::string>, std::size_t> places_;
};

/// A group's contacts per person and year over everybody's.
double part(const Figures& figures, std::size_t replication, const Wanted& wanted,
            const std::string& group) {
  return figures.at(replication, wanted.service, group) / figures.at(replication, wanted.service);
}

/// Adds an arm's replications to what there is of the split.
void keep(SplitRuns& runs, const Figures& figures, const Figures& now, const Wanted& wanted) {
  for (std::size_t r = 0; r < figures.replications(); ++r) {
    runs.goal.push_back(figures.at(r, wanted.goal));
    runs.goal_now.push_back(now.at(r, wanted.goal));
    runs.programme.push_back(figures.at(r, wanted.programme));
    runs.purse.push_back(figures.at(r, wanted.purse));
    runs.crises.push_back(figures.at(r, wanted.crises));
    for (std::size_t g = 0; g < runs.service.size(); ++g) {
      const std::string& group = runs.world.groups[g].name;
      runs.service[g].push_back(part(figures, r, wanted, group) / part(now, r, wanted, group));
    }
  }
}

}  // namespace

SplitRunner::SplitRunner(const AllocationStudy& study, const AllocationCrew& crew)
    : study_(study), crew_(crew) {
  for (const Split& split : splits_of(study)) {
    SplitRuns runs;
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
  for (const std::size_t split : splits) plan.arms.push_back(&runs_[split].world);
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
  const Figures now(result.arms.front());
  measure_ = now.measure(wanted.goal);
  for (std::size_t n = 0; n < splits.size(); ++n) {
    keep(runs_[splits[n]], Figures(result.arms[n + 1]), now, wanted);
  }
}

}  // namespace fotfeste
