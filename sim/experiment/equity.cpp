#include "fotfeste/experiment/equity.hpp"

#include <stdexcept>

#include "fotfeste/experiment/study_window.hpp"
#include "sim/experiment/turns.hpp"

namespace fotfeste {
namespace {

struct Cause {
  const char* name;
  void (*take_out)(World&);
};

void without_workload(World& world) { world.switches.staff_time = false; }

void without_lack_of_tools(World& world) {
  for (Group& group : world.groups) group.missing_tools = 0;
}

void with_equal_employers(World& world) {
  for (Group& group : world.groups) group.open_group = 1;
}

void with_equal_policy(World& world) {
  for (Line& line : world.lines) {
    line.groups.assign(world.groups.size(), true);
    line.only_willing = false;
  }
  world.referral.group_orders.clear();
  for (Role& role : world.roles) role.discipline = Discipline::earliest_due;
}

constexpr Cause causes[] = {{"workload", without_workload},
                            {"tools", without_lack_of_tools},
                            {"employers", with_equal_employers},
                            {"policy", with_equal_policy}};

/// Each group's contacts per person and year over everybody's, minus 1.
std::vector<double> gaps(const Tally& tally, const std::vector<std::string>& groups) {
  std::vector<double> rates(groups.size(), 0);
  double all = 0;
  for (std::size_t m = 0; m < tally.measures.size(); ++m) {
    const Measure& measure = tally.measures[m];
    if (measure.key != "contacts.done") continue;
    const Part& part = tally.parts[m];
    const double rate = part.weight > 0 ? part.sum / part.weight : 0;
    if (measure.group.empty()) all = rate;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (measure.group == groups[g]) rates[g] = rate;
    }
  }
  for (double& rate : rates) rate = all > 0 ? rate / all - 1 : 0;
  return rates;
}

std::string key_of(const std::string& part, const std::string& group) { return part + "/" + group; }

RegionRun asking(const World& world, const std::vector<std::string>& groups) {
  return [&](const StudyPlan&, int region, StreamKey key, const std::atomic<bool>& cancel) {
    const Turns turns = take_turns(key, std::size(causes), [&](const std::vector<bool>& on) {
      World here = world;
      for (std::size_t n = 0; n < std::size(causes); ++n) {
        if (!on[n]) causes[n].take_out(here);
      }
      StudyPlan plan;
      plan.arms = {&here};
      return gaps(run_region(plan, region, key, cancel).front(), groups);
    });
    Tally tally;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const auto write = [&](const std::string& part, double value) {
        tally.mean({.key = key_of(part, groups[g]), .title = part}, value, 1);
      };
      write("gap", turns.whole[g]);
      write("rest", turns.rest[g]);
      for (std::size_t n = 0; n < std::size(causes); ++n) {
        write(causes[n].name, turns.added[n][g]);
      }
    }
    return std::vector<Tally>{std::move(tally)};
  };
}

PairedDifference found(const StudyResult& study, const std::string& key) {
  const ArmResult& arm = study.arms.front();
  for (std::size_t m = 0; m < arm.measures.size(); ++m) {
    if (arm.measures[m].key != key) continue;
    std::vector<double> values;
    for (const auto& replication : arm.values) values.push_back(*replication[m].value);
    return paired_difference(values);
  }
  return {};
}

}  // namespace

EquityResult equity(const EquityPlan& plan, const std::atomic<bool>& cancel,
                    const std::function<void(const Progress&)>& progress) {
  const std::vector<std::string> groups = group_names(*plan.world);
  if (groups.size() < 2) {
    throw std::invalid_argument(plan.world->name + " has one group, so there is no share to miss");
  }
  StudyPlan study{.arms = std::vector<const World*>(std::size(causes) + 1, plan.world),
                  .seed = plan.seed,
                  .replications = plan.replications,
                  .threads = plan.threads,
                  .command = "fotfeste equity"};
  study.regions = affordable_regions(study);
  study.arms.resize(1);
  const StudyResult result = run_study(study, cancel, progress, asking(*plan.world, groups));
  if (result.cancelled) throw Cancelled{};
  if (!result.failures.empty()) throw std::runtime_error(result.failures.front().what);
  EquityResult told{.causes = {},
                    .groups = {},
                    .replications = static_cast<int>(result.replications.size()),
                    .regions = result.regions,
                    .regions_simulated = result.regions_simulated};
  for (const Cause& cause : causes) told.causes.emplace_back(cause.name);
  for (const std::string& group : groups) {
    GroupEquity own{
        group, found(result, key_of("gap", group)), {}, found(result, key_of("rest", group))};
    for (const Cause& cause : causes) {
      own.causes.push_back(found(result, key_of(cause.name, group)));
    }
    told.groups.push_back(std::move(own));
  }
  return told;
}

}  // namespace fotfeste
