#include "fotfeste/experiment/sweep_decision.hpp"

#include <algorithm>
#include <cmath>

#include "fotfeste/experiment/sweep_columns.hpp"

namespace fotfeste {
namespace {

constexpr std::uint64_t luck_of_intervals = 5;
constexpr std::size_t steps_of_curve = 20;

/// An output for money and one for months, over the same reach.
struct MoneyForWork {
  std::size_t cost = 0;
  std::size_t effect = 0;
  double sign = 1;  ///< -1: the money is a gain
};

/// The perspectives at the last reach that has both, undiscounted if it can be.
std::vector<MoneyForWork> perspectives_of(const SweepResults& results) {
  for (const bool discounted : {false, true}) {
    const std::string stem = discounted ? "population.months_discounted." : "population.months.";
    for (std::size_t effect = results.about.outputs.size(); effect-- > 0;) {
      const Measure& months = results.about.outputs[effect];
      if (!months.group.empty() || !months.key.starts_with(stem)) continue;
      const std::string reach = months.key.substr(stem.size()) + (discounted ? ".discounted" : "");
      std::vector<MoneyForWork> found;
      for (const char* key : {"programme", "public_purse", "social"}) {
        const auto cost = results.output(std::string("money.") + key + "." + reach);
        if (cost) found.push_back({*cost, effect, std::string(key) == "social" ? -1. : 1.});
      }
      if (!found.empty()) return found;
    }
  }
  return {};
}

/// What each arm costs and gains at the draws at which all of them have results.
struct Draws {
  std::vector<std::size_t> points;
  PolicyTable costs;
  PolicyTable effects;
};

Draws draws_with(const SweepResults& results, const MoneyForWork& money) {
  const std::size_t arms = results.about.arms.size();
  std::vector<std::vector<double>> costs;
  std::vector<std::vector<double>> effects;
  for (std::size_t arm = 0; arm < arms; ++arm) {
    costs.push_back(results.means(arm, money.cost));
    effects.push_back(results.means(arm, money.effect));
  }
  Draws draws;
  for (const std::size_t point : draws_of(results.about)) {
    std::vector<double> cost;
    std::vector<double> effect;
    for (std::size_t arm = 0; arm < arms; ++arm) {
      cost.push_back(money.sign * costs[arm][point]);
      effect.push_back(effects[arm][point]);
    }
    const auto is_there = [](double x) { return std::isfinite(x); };
    if (!std::all_of(cost.begin(), cost.end(), is_there)) continue;
    if (!std::all_of(effect.begin(), effect.end(), is_there)) continue;
    draws.points.push_back(point);
    draws.costs.push_back(std::move(cost));
    draws.effects.push_back(std::move(effect));
  }
  return draws;
}

std::vector<double> column_means(const PolicyTable& table) {
  std::vector<double> means(table.front().size(), 0);
  for (const std::vector<double>& row : table) {
    for (std::size_t arm = 0; arm < row.size(); ++arm) means[arm] += row[arm];
  }
  for (double& mean : means) mean /= static_cast<double>(table.size());
  return means;
}

std::vector<PlanePoint> plane_of(const Draws& draws) {
  std::vector<PlanePoint> plane;
  for (std::size_t draw = 0; draw < draws.points.size(); ++draw) {
    const std::vector<double>& cost = draws.costs[draw];
    const std::vector<double>& effect = draws.effects[draw];
    for (std::size_t arm = 1; arm < cost.size(); ++arm) {
      plane.push_back(
          {draws.points[draw], arm, effect[arm] - effect.front(), cost[arm] - cost.front()});
    }
  }
  return plane;
}

NetBenefits benefits_of(const Draws& draws, double value) {
  NetBenefits benefits = draws.costs;
  for (std::size_t draw = 0; draw < benefits.size(); ++draw) {
    for (std::size_t arm = 0; arm < benefits[draw].size(); ++arm) {
      benefits[draw][arm] = value * draws.effects[draw][arm] - draws.costs[draw][arm];
    }
  }
  return benefits;
}

/// Names of groups with more than one factor, in the order of their first.
std::vector<std::string> groups_of(const SweepDescription& about) {
  std::vector<std::string> groups;
  for (const SweepFactor& factor : about.factors) {
    const auto members =
        std::count_if(about.factors.begin(), about.factors.end(),
                      [&](const SweepFactor& other) { return other.group == factor.group; });
    const bool is_new = std::find(groups.begin(), groups.end(), factor.group) == groups.end();
    if (!factor.group.empty() && members > 1 && is_new) groups.push_back(factor.group);
  }
  return groups;
}

/// All factors together, then groups of them, then each.
std::vector<FactorKnowledge> knowledge_of(const SweepDescription& about, const Draws& draws,
                                          const NetBenefits& benefits) {
  const std::vector<FactorColumn> columns = columns_of(about.factors, LevelColumns::all_but_first);
  Points numbers;
  for (const std::size_t point : draws.points) numbers.push_back(about.numbers[point]);
  const Points values = column_values(numbers, columns);
  std::vector<FactorKnowledge> all;
  const auto add = [&](FactorKnowledge::Of of, const std::string& name, auto&& belongs) {
    std::vector<std::size_t> members;
    for (std::size_t column = 0; column < columns.size(); ++column) {
      if (belongs(about.factors[columns[column].factor])) members.push_back(column);
    }
    if (members.empty()) return;
    all.push_back(
        {of, name,
         partial_information(benefits, values, members, {design_key(luck_of_intervals)})});
  };
  add(FactorKnowledge::Of::all, "", [](const SweepFactor&) { return true; });
  for (const std::string& group : groups_of(about)) {
    add(FactorKnowledge::Of::group, group,
        [&](const SweepFactor& factor) { return factor.group == group; });
  }
  for (const SweepFactor& each : about.factors) {
    add(FactorKnowledge::Of::factor, each.name,
        [&](const SweepFactor& factor) { return factor.name == each.name; });
  }
  return all;
}

SweepDecision decided(const SweepDescription& about, const MoneyForWork& money, const Draws& draws,
                      double value) {
  SweepDecision decision;
  decision.cost = about.outputs[money.cost];
  decision.effect = about.outputs[money.effect];
  decision.draws = draws.points.size();
  decision.plane = plane_of(draws);
  decision.mean_costs = column_means(draws.costs);
  decision.mean_effects = column_means(draws.effects);
  decision.efficient = efficient_policies(decision.mean_costs, decision.mean_effects);
  std::vector<double> thresholds;
  for (std::size_t step = 0; step <= steps_of_curve; ++step) {
    thresholds.push_back(static_cast<double>(step) * 5 * value / steps_of_curve);
  }
  decision.curve = acceptability(draws.costs, draws.effects, thresholds);
  const Acceptability at_value =
      acceptability(draws.costs, draws.effects, std::vector<double>{value}).front();
  decision.best = at_value.best;
  decision.best_share = at_value.share[at_value.best];
  const NetBenefits benefits = benefits_of(draws, value);
  decision.perfect = perfect_information(benefits);
  decision.known = knowledge_of(about, draws, benefits);
  return decision;
}

}  // namespace

std::vector<SweepDecision> sweep_decisions(const SweepResults& results, double value,
                                           std::string& why_not) {
  if (results.about.arms.size() < 2) {
    why_not = "one scenario leaves nothing to choose between";
    return {};
  }
  if (draws_of(results.about).empty()) {
    why_not = "a design that moves one factor at a time says nothing of how likely its points are";
    return {};
  }
  std::vector<SweepDecision> decisions;
  for (const MoneyForWork& money : perspectives_of(results)) {
    const Draws draws = draws_with(results, money);
    if (draws.points.size() >= 2) {
      decisions.push_back(decided(results.about, money, draws, value));
    }
  }
  if (decisions.empty()) {
    why_not =
        "the outputs must hold money and months of ordinary work over the same time, as in "
        "money.public_purse.2y and population.months.2y";
  }
  return decisions;
}

}  // namespace fotfeste
