#include "fotfeste/experiment/validation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "fotfeste/experiment/reported.hpp"
#include "fotfeste/model/region.hpp"

namespace fotfeste {
namespace {

/// One published figure over the replications, place by place.
using Places = std::vector<std::vector<double>>;

bool is_about(const PublishedResult& result, const std::string& arm) {
  return result.arm.empty() || result.arm == arm || result.against == arm;
}

/// Runs each arm and asks it for the figures that concern it.
RegionRun asking(const std::vector<PublishedResult>& results) {
  return [&results](const StudyPlan& plan, int region, StreamKey key,
                    const std::atomic<bool>& cancel) {
    std::vector<Tally> tallies;
    for (const World* arm : plan.arms) {
      if (cancel.load()) throw Cancelled{};
      const RegionOutcome outcome = Region(*arm, region, key).finish();
      const StudyPeople people(*arm, outcome);
      Tally tally;
      for (const PublishedResult& result : results) {
        if (!is_about(result, arm->name)) continue;
        const std::optional<double> figure = people.figure(result);
        tally.mean({.key = result.name, .title = result.name}, figure.value_or(0), figure ? 1 : 0);
      }
      tallies.push_back(std::move(tally));
    }
    return tallies;
  };
}

const ArmResult* arm_called(const StudyResult& result, const std::string& name) {
  if (name.empty()) return &result.arms.front();
  for (const ArmResult& arm : result.arms) {
    if (arm.name == name) return &arm;
  }
  return nullptr;
}

std::optional<double> figure_of(const ArmResult& arm, std::size_t replication,
                                const std::string& name) {
  for (std::size_t m = 0; m < arm.measures.size(); ++m) {
    if (arm.measures[m].key == name) return arm.values[replication][m].value;
  }
  return std::nullopt;
}

std::vector<double> figures(const StudyResult& study, const PublishedResult& result) {
  const ArmResult* arm = arm_called(study, result.arm);
  const ArmResult* against = result.against.empty() ? nullptr : arm_called(study, result.against);
  std::vector<double> all;
  for (std::size_t r = 0; r < study.replications.size(); ++r) {
    const std::optional<double> mine = figure_of(*arm, r, result.name);
    const std::optional<double> theirs =
        against == nullptr ? 0 : figure_of(*against, r, result.name);
    if (mine && theirs) all.push_back(*mine - *theirs);
  }
  return all;
}

double quantile(std::vector<double> sorted, double p) {
  if (sorted.empty()) return 0;
  const double place = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

/// Standard deviation between places beyond what chance within a place explains: the one-way
/// analysis of variance with random effects.
double sd_between(const Places& places) {
  double n = 0;
  double sum_of_squared_n = 0;
  double total = 0;
  for (const auto& place : places) {
    const auto size = static_cast<double>(place.size());
    n += size;
    sum_of_squared_n += size * size;
    total = std::accumulate(place.begin(), place.end(), total);
  }
  const auto groups = static_cast<double>(places.size());
  if (groups < 2 || n <= groups) return 0;
  double between = 0;
  double within = 0;
  for (const auto& place : places) {
    if (place.empty()) continue;
    const auto size = static_cast<double>(place.size());
    const double mean = std::accumulate(place.begin(), place.end(), 0.) / size;
    between += size * (mean - total / n) * (mean - total / n);
    for (const double x : place) within += (x - mean) * (x - mean);
  }
  const double typical = (n - sum_of_squared_n / n) / (groups - 1);
  const double variance = (between / (groups - 1) - within / (n - groups)) / typical;
  return std::sqrt(std::max(0., variance));
}

Validated compared(const std::string& study, const PublishedResult& published,
                   const Places& places) {
  constexpr double half_interval = 1.959963984540054;
  Validated row;
  row.study = study;
  row.published = published;
  std::vector<double> all;
  for (const auto& place : places) all.insert(all.end(), place.begin(), place.end());
  row.simulated = moments_of(all);
  std::sort(all.begin(), all.end());
  row.predicted = {quantile(all, 0.025), quantile(all, 0.975)};
  row.context_sd = sd_between(places);
  row.inside = published.low <= row.simulated.mean && row.simulated.mean <= published.high;
  const double se = std::hypot((published.high - published.low) / (2 * half_interval),
                               row.simulated.standard_error(), row.context_sd);
  if (se > 0 && row.simulated.n > 0) row.z = row.bias() / se;
  return row;
}

StudyResult run_place(const Scenario& place, const StudyPlan& part, const std::atomic<bool>& cancel,
                      const std::function<void(const Progress&)>& progress) {
  const StudyResult result = run_study(part, cancel, progress, asking(place.published));
  if (result.cancelled) throw Cancelled{};
  if (!result.failures.empty()) {
    const Failure& first = result.failures.front();
    throw std::runtime_error(place.name + ", replication " + std::to_string(first.replication) +
                             ": " + first.what);
  }
  return result;
}

}  // namespace

std::vector<Validated> validate(const Scenario& study, const ValidationPlan& plan,
                                const std::atomic<bool>& cancel,
                                const std::function<void(const Progress&)>& progress) {
  if (study.world().people.regions != 1) {
    throw std::invalid_argument(study.name + " has published figures but more than one region");
  }
  const std::vector<Scenario> places =
      in_contexts(study, std::min(plan.places, plan.replications), plan.seed);
  std::vector<Places> found(study.published.size());
  const auto n = static_cast<int>(places.size());
  for (int place = 0; place < n; ++place) {
    const int first = place * plan.replications / n;
    StudyPlan part{.arms = {},
                   .seed = plan.seed,
                   .first_replication = first,
                   .replications = (place + 1) * plan.replications / n - first,
                   .threads = plan.threads,
                   .parameters = plan.parameters,
                   .command = {}};
    const Scenario& here = places[static_cast<std::size_t>(place)];
    for (const Arm& arm : here.arms) part.arms.push_back(&arm.world);
    const StudyResult result = run_place(here, part, cancel, [&](const Progress& p) {
      if (progress) progress({first + p.done, plan.replications});
    });
    for (std::size_t r = 0; r < found.size(); ++r) {
      found[r].push_back(figures(result, study.published[r]));
    }
  }
  std::vector<Validated> rows;
  for (std::size_t r = 0; r < found.size(); ++r) {
    rows.push_back(compared(study.name, study.published[r], found[r]));
  }
  return rows;
}

std::vector<GroupBias> bias_by_group(const std::vector<Validated>& rows) {
  std::vector<GroupBias> groups;
  for (const Validated& row : rows) {
    if (row.is_contrast() || kind_of(row.published.outcome) != ReportedKind::share) continue;
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const GroupBias& g) { return g.about == row.published.about; });
    if (group == groups.end()) group = groups.insert(groups.end(), {row.published.about});
    ++group->n;
    group->bias += row.bias();
  }
  for (GroupBias& group : groups) group.bias /= group.n;
  return groups;
}

}  // namespace fotfeste
