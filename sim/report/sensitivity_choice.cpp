#include <fmt/format.h>

#include <algorithm>

#include "fotfeste/experiment/sweep.hpp"
#include "fotfeste/report/number_text.hpp"
#include "sim/report/sensitivity_tables.hpp"
#include "sim/report/sensitivity_words.hpp"
#include "sim/report/text_table.hpp"

namespace fotfeste {
namespace {

/// Extra kroner per extra month on the frontier, or why an arm is not there.
std::string ratio_text(const SweepDecision& decision, std::size_t arm) {
  for (const EfficientPolicy& policy : decision.efficient) {
    if (policy.policy != arm) continue;
    return policy.ratio ? rough_kroner(*policy.ratio) + " a month" : "cheapest";
  }
  return "another gives as much for less";
}

TextTable arms_table(const SensitivityReport& report, const SweepDecision& decision) {
  const std::vector<std::string>& arms = report.about.arms;
  const bool is_gain = decision.cost.key.starts_with("money.social.");
  TextTable table{fmt::format("Worth the money? {}{} against months of ordinary work",
                              is_gain ? "minus " : "", decision.cost.title),
                  {"", "extra cost", "extra months", "extra cost of an extra month"},
                  {},
                  true,
                  fmt::format("for all people simulated; means over {} draws, beyond {}",
                              decision.draws, arms.front())};
  for (std::size_t arm = 0; arm < arms.size(); ++arm) {
    const double cost = decision.mean_costs[arm] - decision.mean_costs.front();
    const double months = decision.mean_effects[arm] - decision.mean_effects.front();
    table.rows.push_back({arms[arm], arm == 0 ? "-" : with_unit(cost, Unit::kroner),
                          arm == 0 ? "-" : with_unit(months, Unit::months),
                          ratio_text(decision, arm)});
  }
  return table;
}

std::string known_name(const FactorKnowledge& known) {
  switch (known.of) {
    case FactorKnowledge::Of::all:
      return "all factors";
    case FactorKnowledge::Of::group:
      return known.name + ", together";
    case FactorKnowledge::Of::factor:
      break;
  }
  return known.name;
}

std::string known_text(const FactorKnowledge& known) {
  const PartialInformation& found = known.information;
  if (found.degree == 0) return "0 kr (it does not tell what to choose)";
  return fmt::format("{} ({} to {})", rough_kroner(found.value), rough_kroner(found.interval.low),
                     rough_kroner(found.interval.high));
}

TextTable information_table(const SweepDecision& decision) {
  TextTable table{"What it would be worth to know, before choosing, for all people simulated",
                  {"", "at most worth"},
                  {},
                  true,
                  "an upper bound for any study of it; intervals 95 %, over draws"};
  table.rows.push_back({"everything, luck included", rough_kroner(decision.perfect)});
  for (const FactorKnowledge& known : decision.known) {
    table.rows.push_back({known_name(known), known_text(known)});
  }
  return table;
}

std::string how_it_loses(const SweepLosses& losses) {
  const std::string side = losses.is_median
                               ? "half of the points, for want of another limit, lie on that side"
                               : "it loses";
  return fmt::format("{} at {} of {} points", side, losses.losing, losses.points);
}

std::string by_chance_text(const SweepDescription& about, const SweepLosses& losses) {
  std::string text;
  for (const LossSide& side : losses.sides) {
    const double chance = 100 * side.side.by_chance;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", about.factors[side.column.factor].name,
                        chance < 0.1 ? "below 0.1 %" : grouped(chance, 1) + " %");
  }
  return text;
}

std::string box_text(const SweepDescription& about, const SweepLosses& losses) {
  if (losses.losing == 0) return "  It loses nowhere among the points tried.\n";
  if (losses.losing == losses.points) return "  It loses at every point tried.\n";
  if (!losses.searched) {
    return "  A design that moves one factor at a time cannot tell where; latin_hypercube or "
           "sobol_sequence can.\n";
  }
  if (losses.sides.empty()) return "  Nothing tells these points from the others.\n";
  return fmt::format(
      "  {} loses where {}:\n  {} of {} such points, {} of all its losses. Chance would draw such "
      "a "
      "limit as often as this: {}.\n",
      losses.base.empty() ? losses.arm : "The policy", where_it_loses(about, losses),
      losses.box.of_interest, losses.box.runs, rough_percent(losses.box.coverage),
      by_chance_text(about, losses));
}

}  // namespace

std::string decision_text(const SensitivityReport& report) {
  if (report.decisions.empty()) return "\nNo value for money: " + report.no_decision + ".\n";
  std::string text;
  for (const SweepDecision& decision : report.decisions) {
    text += text_of(arms_table(report, decision));
    text += fmt::format(
        "  With a month worth {}, {} is the best choice: so it is in {} of the draws.\n",
        rough_kroner(report.value), report.about.arms[decision.best],
        rough_percent(decision.best_share));
    text += decision.perfect == 0
                ? "  That holds at every draw, so to know more beforehand is worth nothing here.\n"
                : text_of(information_table(decision));
  }
  return text +
         fmt::format(
             "\n  That a month of ordinary work is worth {} is an assumption: --value sets "
             "another. Every draw counts\n  as equally likely, so a factor that somebody may "
             "set as they like has no value of information.\n",
             rough_kroner(report.value));
}

std::string losses_text(const SweepDescription& about, const SweepLosses& losses) {
  const std::string difference = losses.base.empty() ? "" : " - " + losses.base;
  return fmt::format("\nWhere does it lose? {}{} loses where {}: {}.\n{}", losses.arm, difference,
                     rule_text(losses.rule, losses.output.unit), how_it_loses(losses),
                     box_text(about, losses));
}

}  // namespace fotfeste
