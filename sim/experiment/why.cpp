#include "fotfeste/experiment/why.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "fotfeste/experiment/figures.hpp"
#include "fotfeste/experiment/study_window.hpp"
#include "fotfeste/random/stream.hpp"
#include "sim/experiment/turns.hpp"

namespace fotfeste {
namespace {

bool acts(const Mechanism& mechanism, const World& world) {
  const bool is_used = mechanism.is_used == nullptr || mechanism.is_used(world);
  return is_used && world.switches.*mechanism.on;
}

/// Those that act in either world, each of which takes a turn.
std::vector<const Mechanism*> acting(const WhyPlan& plan) {
  std::vector<const Mechanism*> all;
  for (const Mechanism& mechanism : mechanisms) {
    if (acts(mechanism, *plan.base) || acts(mechanism, *plan.alternative)) {
      all.push_back(&mechanism);
    }
  }
  return all;
}

/// The world with only `on` of the mechanisms; what it has off itself stays off.
World with_only(const World& world, const std::vector<const Mechanism*>& all,
                const std::vector<bool>& on) {
  World some = world;
  for (std::size_t n = 0; n < all.size(); ++n) {
    bool& acts = some.switches.*all[n]->on;
    acts = acts && on[n];
  }
  return some;
}

/// The difference of one figure when only `on` of the mechanisms act.
class Pair {
 public:
  Pair(const WhyPlan& why, const Measure& measure, const std::vector<const Mechanism*>& all)
      : why_(why), measure_(measure), all_(all) {}

  [[nodiscard]] double difference(const std::vector<bool>& on, int region, StreamKey key,
                                  const std::atomic<bool>& cancel) const {
    const World base = with_only(*why_.base, all_, on);
    const World alternative = with_only(*why_.alternative, all_, on);
    StudyPlan plan;
    plan.arms = {&base, &alternative};
    const std::vector<Tally> tallies = run_region(plan, region, key, cancel);
    return figure(tallies[1]) - figure(tallies[0]);
  }

 private:
  [[nodiscard]] double figure(const Tally& tally) const {
    for (std::size_t n = 0; n < tally.measures.size(); ++n) {
      if (tally.measures[n].key != measure_.key || !tally.measures[n].group.empty()) continue;
      return amount_of(tally.parts[n], 1).value_or(0);
    }
    return 0;
  }

  const WhyPlan& why_;
  const Measure& measure_;
  const std::vector<const Mechanism*>& all_;
};

/// One region of one replication: what each mechanism adds at its turn. Totals add up over regions,
/// means are taken over them.
RegionRun taking_turns(const Pair& pair, const Measure& measure,
                       const std::vector<const Mechanism*>& all) {
  return [&](const StudyPlan&, int region, StreamKey key, const std::atomic<bool>& cancel) {
    const Turns turns = take_turns(key, all.size(), [&](const std::vector<bool>& on) {
      return std::vector<double>{pair.difference(on, region, key, cancel)};
    });
    Tally tally;
    const auto write = [&](const std::string& name, double value) {
      Measure own = measure;
      own.key = name;
      if (measure.adds_up) {
        tally.total(own, value);
      } else {
        tally.mean(own, value, 1);
      }
    };
    for (std::size_t n = 0; n < all.size(); ++n) write(all[n]->name, turns.added[n].front());
    write("rest", turns.rest.front());
    write("whole", turns.whole.front());
    return std::vector<Tally>{std::move(tally)};
  };
}

std::vector<double> values_of(const StudyResult& result, std::size_t measure) {
  std::vector<double> values;
  for (const auto& replication : result.arms.front().values) {
    values.push_back(replication[measure].value.value_or(0));
  }
  return values;
}

/// Every turn is a run of both policies.
int regions_within_reach(const WhyPlan& plan, std::size_t turns) {
  StudyPlan cost{.arms = {}, .replications = plan.replications, .command = {}};
  for (std::size_t turn = 0; turn < turns; ++turn) {
    cost.arms.push_back(plan.base);
    cost.arms.push_back(plan.alternative);
  }
  return affordable_regions(cost);
}

}  // namespace

WhyResult why(const WhyPlan& plan, const std::atomic<bool>& cancel,
              const std::function<void(const Progress&)>& progress) {
  check(StudyPlan{.arms = {plan.base, plan.alternative}, .command = {}});
  const std::vector<const Mechanism*> all = acting(plan);
  const StudyWindow window(*plan.base);
  const Measure measure = named_figure(
      *plan.base,
      plan.measure.empty() ? "population.months." + window.reaches().back().key : plan.measure);
  StudyPlan study{.arms = {plan.base},
                  .seed = plan.seed,
                  .replications = plan.replications,
                  .threads = plan.threads,
                  .regions = regions_within_reach(plan, all.size() + 1),
                  .command = "fotfeste why"};
  const Pair pair(plan, measure, all);
  const StudyResult found = run_study(study, cancel, progress, taking_turns(pair, measure, all));
  if (found.cancelled) throw Cancelled{};
  if (!found.failures.empty()) throw std::runtime_error(found.failures.front().what);
  WhyResult result{.measure = measure,
                   .replications = static_cast<int>(found.replications.size()),
                   .regions = found.regions,
                   .regions_simulated = found.regions_simulated,
                   .whole = paired_difference(values_of(found, all.size() + 1)),
                   .rest = paired_difference(values_of(found, all.size())),
                   .shares = {}};
  for (std::size_t n = 0; n < all.size(); ++n) {
    result.shares.push_back({all[n]->name, all[n]->what, paired_difference(values_of(found, n))});
  }
  std::stable_sort(result.shares.begin(), result.shares.end(), [](const auto& a, const auto& b) {
    return std::abs(a.share.mean) > std::abs(b.share.mean);
  });
  return result;
}

}  // namespace fotfeste
