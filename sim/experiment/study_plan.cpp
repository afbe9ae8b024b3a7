#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "fotfeste/experiment/study.hpp"

namespace fotfeste {
namespace {

void require(bool holds, const std::string& message) {
  if (!holds) throw std::invalid_argument(message);
}

void check_arm(const World& base, const World& arm) {
  const std::string pair = base.name + " and " + arm.name + " cannot be compared: ";
  require(base.system == arm.system, pair + "one is a system, the other a trial");
  require(base.first_day == arm.first_day, pair + "they begin on different days");
  require(base.warm_up == arm.warm_up, pair + "their warm-ups differ");
  require(base.horizon == arm.horizon, pair + "their horizons differ");
  require(base.people.regions == arm.people.regions, pair + "their regions differ");
}

/// People times years that one replication simulates with all regions.
double person_years(const StudyPlan& plan) {
  const World& base = *plan.arms.front();
  const double whole = base.horizon.count() / days_per_year;
  const double shared = base.system ? base.warm_up.count() / days_per_year : 0;
  const double arms = static_cast<double>(plan.arms.size());
  const double people = base.people.stock + base.people.pensioners + base.people.people;
  const double newcomers = base.people.entrants_per_month * 12 * whole / 2;
  return (people + newcomers) * (shared + arms * (whole - shared));
}

/// Whether any region may stand for the others.
bool regions_are_alike(const World& world) {
  const auto& steps = world.market.steps;
  return world.region_key.empty() &&
         std::all_of(steps.begin(), steps.end(),
                     [](const MarketStep& step) { return step.regions.empty(); }) &&
         std::all_of(world.lines.begin(), world.lines.end(),
                     [](const Line& line) { return line.reach.everywhere(); });
}

bool regions_are_alike(const StudyPlan& plan) {
  return std::all_of(plan.arms.begin(), plan.arms.end(),
                     [](const World* arm) { return regions_are_alike(*arm); });
}

}  // namespace

void check(const StudyPlan& plan) {
  require(!plan.arms.empty(), "a study needs a scenario");
  require(plan.replications >= 1, "a study needs at least one replication");
  require(plan.threads >= 1, "a study needs at least one thread");
  const World& base = *plan.arms.front();
  for (const World* arm : plan.arms) check_arm(base, *arm);
  require(base.horizon > base.warm_up, base.name + ": the horizon lies inside the warm-up");
  require(plan.regions >= 0 && plan.regions <= base.people.regions,
          base.name + " has " + std::to_string(base.people.regions) + " regions, not " +
              std::to_string(plan.regions));
  require(plan.regions == 0 || plan.regions == base.people.regions || regions_are_alike(plan),
          base.name + ": its regions differ, so that a sample of them cannot stand for all");
}

int affordable_regions(const StudyPlan& plan, const SampleRule& rule) {
  const World& base = *plan.arms.front();
  const int all = base.people.regions;
  if (!regions_are_alike(plan)) return all;
  const double cost = person_years(plan) * plan.replications / rule.person_years_per_second;
  const double afford = rule.seconds * rule.cores;
  if (cost <= afford) return all;
  return std::clamp(static_cast<int>(std::floor(all * afford / cost)), 1, all);
}

std::vector<int> sampled_regions(int replication, int count, int regions) {
  std::vector<int> sample;
  const long first = static_cast<long>(replication) * count;
  for (int place = 0; place < count; ++place) {
    sample.push_back(static_cast<int>((first + place) % regions));
  }
  std::sort(sample.begin(), sample.end());
  return sample;
}

}  // namespace fotfeste
