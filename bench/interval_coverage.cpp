// Of the 95 % intervals that a study of thirty replications prints, how many hold the mean?
//
// Many studies of a small county under two policies, each with luck of its own. The mean of a
// figure is taken over all of them. A figure is checked where it rests on enough people, and varies
// enough, to have an interval in most studies.
//
//     interval_coverage [STUDIES [THREADS]]

#include <fmt/core.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "fotfeste/experiment/summary.hpp"
#include "fotfeste/scenario/library.hpp"
#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste {
namespace {

constexpr int replications = 30;

/// What became of one figure in all studies.
struct Record {
  std::vector<Interval> intervals;
  double sum = 0;  ///< of the studies' means, each with its replications
  double weight = 0;
  int suppressed = 0;

  void add(double mean, int n, const std::optional<Interval>& interval) {
    sum += mean * n;
    weight += n;
    if (interval) intervals.push_back(*interval);
  }

  [[nodiscard]] double coverage() const {
    const double mean = sum / weight;
    const auto held = std::count_if(intervals.begin(), intervals.end(),
                                    [&](const Interval& i) { return i.contains(mean); });
    return static_cast<double>(held) / static_cast<double>(intervals.size());
  }
};

using Records = std::map<std::string, Record>;

Scenario small_county(std::vector<std::string> settings) {
  const ScenarioLibrary library({std::filesystem::path(FOTFESTE_SOURCE_DIR) / "scenarios"});
  settings.insert(settings.end(),
                  {"population.stock=300 people", "population.entrants=12 persons/month",
                   "warm_up=182 days", "horizon=18 months"});
  return load_scenario("county", settings, library);
}

/// Leaves the figures that are printed for everybody.
void strip(ArmResult& arm) {
  std::size_t kept = 0;
  for (std::size_t m = 0; m < arm.measures.size(); ++m) {
    if (!arm.measures[m].group.empty() || arm.measures[m].section == Section::series) continue;
    arm.measures[kept] = arm.measures[m];
    for (auto& replication : arm.values) replication[kept] = replication[m];
    ++kept;
  }
  arm.measures.resize(kept);
  for (auto& replication : arm.values) replication.resize(kept);
}

void record(const StudyResult& result, Records& levels, Records& differences) {
  for (const SummaryRow& row : summarise(result, 1).rows) {
    Record& level = levels[row.measure.key];
    Record& difference = differences[row.measure.key];
    if (row.suppressed) {
      ++level.suppressed;
      ++difference.suppressed;
      continue;
    }
    if (row.base.mean) level.add(*row.base.mean, row.base.n, row.base.interval);
    if (row.difference->n > 0) {
      difference.add(row.difference->mean, row.difference->n, row.difference->interval);
    }
  }
}

/// The same in every replication, to the rounding of a mean.
bool is_fixed(const Record& record) {
  return std::all_of(record.intervals.begin(), record.intervals.end(),
                     [](const Interval& i) { return i.high - i.low <= 1e-12 * std::abs(i.high); });
}

void tell(const char* what, const Records& records, int studies) {
  int fixed = 0, thin = 0, inside = 0;
  std::vector<std::pair<double, std::string>> outside;
  for (const auto& [key, record] : records) {
    if (record.intervals.size() < static_cast<std::size_t>(studies) / 2) {
      ++thin;
    } else if (is_fixed(record)) {
      ++fixed;
    } else if (const double c = record.coverage(); c >= 0.93 && c <= 0.97) {
      ++inside;
    } else {
      outside.emplace_back(c, key);
    }
  }
  std::sort(outside.begin(), outside.end());
  fmt::print("\n{}: {} figures\n", what, records.size());
  fmt::print("  {:4} hold the mean in 93 to 97 % of the studies\n", inside);
  fmt::print("  {:4} are the same in every replication\n", fixed);
  fmt::print("  {:4} rest on too few people, or are too rare here, to have an interval\n", thin);
  fmt::print("  {:4} hold it more or less often:\n", outside.size());
  for (const auto& [coverage, key] : outside)
    fmt::print("    {:5.1f} %  {}\n", 100 * coverage, key);
}

void run(int studies, int threads) {
  const Scenario base = small_county({});
  const Scenario other = small_county({"pathways.ips.limit=90 days"});
  StudyPlan plan;
  plan.arms = {&base.world(), &other.world()};
  plan.threads = threads;
  plan.replications = replications;
  const std::atomic<bool> go_on{false};
  Records levels, differences;
  for (int study = 0; study < studies; ++study) {
    plan.first_replication = study * replications;
    StudyResult result = run_study(plan, go_on);
    for (ArmResult& arm : result.arms) strip(arm);
    record(result, levels, differences);
  }
  fmt::print("{} studies of {} replications; standard error of a share of 95 %: {:.2f} points\n",
             studies, replications, 100 * std::sqrt(0.95 * 0.05 / studies));
  tell("levels", levels, studies);
  tell("paired differences", differences, studies);
}

}  // namespace
}  // namespace fotfeste

int main(int argc, char** argv) {
  fotfeste::run(argc > 1 ? std::atoi(argv[1]) : 4000, argc > 2 ? std::atoi(argv[2]) : 2);
}
