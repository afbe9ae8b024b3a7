#include "fotfeste/experiment/allocation.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "fotfeste/analysis/intervals.hpp"
#include "fotfeste/analysis/pareto.hpp"
#include "fotfeste/analysis/selection.hpp"
#include "sim/experiment/split_runs.hpp"

namespace fotfeste {
namespace {

double mean_of(const std::vector<double>& values) { return moments_of(values).mean; }

/// some - others, over the replications that both have.
PairedDifference gap(const std::vector<double>& some, const std::vector<double>& others) {
  std::vector<double> gaps;
  for (std::size_t r = 0; r < std::min(some.size(), others.size()); ++r) {
    gaps.push_back(some[r] - others[r]);
  }
  return paired_difference(gaps);
}

/// What the procedure chose among some splits.
struct Choice {
  std::size_t best = 0;
  bool certain = false;
  std::vector<std::size_t> rivals;
};

class Search {
 public:
  Search(const AllocationStudy& study, SplitRunner& runner) : study_(study), runner_(runner) {
    for (const SplitRuns& runs : runner.runs()) {
      result_.splits.emplace_back();
      result_.splits.back().split = runs.split;
    }
  }

  AllocationResult find() {
    std::vector<std::size_t> all(result_.splits.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    runner_.extend(all, study_.replications);
    for (const std::size_t split : all) describe(split);
    for (const double budget : study_.budgets) choose_for(budget);
    mark_unbeaten();
    tell_certainty();
    for (const std::size_t split : all) describe(split);
    result_.measure = runner_.measure();
    result_.goal_now = mean_of(runner_.runs().front().goal_now);
    result_.regions = study_.scenario.world().people.regions;
    result_.regions_simulated = runner_.regions_simulated();
    return std::move(result_);
  }

 private:
  /// From the replications that there are; who loses is judged on the first ones, once for all.
  void describe(std::size_t index) {
    const SplitRuns& runs = runner_.runs()[index];
    SplitResult& split = result_.splits[index];
    const bool is_first = split.goal.empty();
    split.goal = runs.goal;
    split.more = gap(runs.goal, runs.goal_now);
    split.programme = mean_of(runs.programme);
    split.purse = mean_of(runs.purse);
    split.purse_more = gap(runs.purse, runs.purse_now).mean;
    split.crises = mean_of(runs.crises);
    if (!is_first) return;
    for (std::size_t g = 0; g < runs.service.size(); ++g) {
      const double service = mean_of(runs.service[g]);
      if (g > 0 && service >= split.least_service) continue;
      split.least_service = service;
      split.loser = study_.scenario.world().groups[g].name;
    }
    split.allowed =
        split.split.as_now || !study_.least_service || split.least_service >= *study_.least_service;
  }

  void choose_for(double budget) {
    BudgetResult found;
    found.budget = budget;
    std::vector<std::size_t> all, allowed;
    for (std::size_t n = 0; n < result_.splits.size(); ++n) {
      if (result_.splits[n].split.budget != budget) continue;
      all.push_back(n);
      if (result_.splits[n].allowed) allowed.push_back(n);
    }
    if (!allowed.empty()) {
      Choice choice = chosen(allowed);
      found.best = choice.best;
      found.certain = choice.certain;
      found.rivals = std::move(choice.rivals);
    }
    if (!all.empty()) found.best_of_all = allowed == all ? found.best : chosen(all).best;
    if (found.best && found.best_of_all) {
      found.price = gap(runner_.runs()[*found.best_of_all].goal, runner_.runs()[*found.best].goal);
    }
    result_.budgets.push_back(std::move(found));
  }

  Choice chosen(const std::vector<std::size_t>& splits) {
    const SelectionPlan plan{study_.goal.matters, study_.confidence,
                             static_cast<std::size_t>(study_.replications)};
    std::vector<std::size_t> running = splits;
    for (int wanted = study_.replications;; wanted += study_.replications) {
      wanted = std::min(wanted, study_.most_replications);
      runner_.extend(running, wanted);
      const Selection selection = select_best(outputs(splits), plan);
      if (selection.best) return {splits[*selection.best], true, {}};
      running.clear();
      for (const std::size_t candidate : selection.candidates) running.push_back(splits[candidate]);
      if (wanted == study_.most_replications) return best_so_far(running);
    }
  }

  [[nodiscard]] Choice best_so_far(std::vector<std::size_t> candidates) const {
    const auto best = std::max_element(
        candidates.begin(), candidates.end(),
        [&](std::size_t a, std::size_t b) { return sign() * mean(a) < sign() * mean(b); });
    const std::size_t chosen = *best;
    candidates.erase(best);
    return {chosen, false, std::move(candidates)};
  }

  /// Of the goal, so that more is better.
  [[nodiscard]] std::vector<std::vector<double>> outputs(
      const std::vector<std::size_t>& splits) const {
    std::vector<std::vector<double>> rows;
    for (const std::size_t split : splits) {
      rows.push_back(runner_.runs()[split].goal);
      for (double& value : rows.back()) value *= sign();
    }
    return rows;
  }

  /// How often each best one reaches the goal.
  void tell_certainty() {
    if (!study_.goal.reaches) return;
    std::vector<std::size_t> best;
    for (const BudgetResult& budget : result_.budgets) {
      if (budget.best) best.push_back(*budget.best);
    }
    runner_.extend(best, study_.most_replications);
    for (std::size_t n = 0; n < result_.budgets.size(); ++n) {
      BudgetResult& budget = result_.budgets[n];
      if (!budget.best) continue;
      const std::vector<double>& goal = runner_.runs()[*budget.best].goal;
      const auto reached = std::count_if(goal.begin(), goal.end(), [&](double value) {
        return sign() * value >= sign() * *study_.goal.reaches;
      });
      budget.reached = static_cast<double>(reached) / static_cast<double>(goal.size());
      budget.reached_interval =
          share_interval(static_cast<int>(reached), static_cast<int>(goal.size()));
      if (!result_.cheapest && *budget.reached >= study_.goal.certainty) result_.cheapest = n;
    }
  }

  /// On the replications that all splits have.
  void mark_unbeaten() {
    std::vector<std::size_t> allowed;
    std::vector<std::vector<double>> aims;
    for (std::size_t n = 0; n < result_.splits.size(); ++n) {
      const SplitResult& split = result_.splits[n];
      if (!split.allowed) continue;
      allowed.push_back(n);
      aims.push_back({sign() * split.mean(), -split.purse, split.least_service, -split.crises});
    }
    for (const std::size_t place : pareto_set(aims)) result_.splits[allowed[place]].unbeaten = true;
  }

  [[nodiscard]] double mean(std::size_t split) const { return mean_of(runner_.runs()[split].goal); }
  [[nodiscard]] double sign() const { return study_.goal.highest ? 1 : -1; }

  const AllocationStudy& study_;
  SplitRunner& runner_;
  AllocationResult result_;
};

}  // namespace

double SplitResult::mean() const { return mean_of(goal); }

AllocationResult allocate(const AllocationStudy& study, const AllocationCrew& crew) {
  SplitRunner runner(study, crew);
  if (runner.runs().empty()) {
    throw std::invalid_argument("the bounds of the lines leave no split");
  }
  return Search(study, runner).find();
}

}  // namespace fotfeste
