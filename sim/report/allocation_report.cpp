#include "fotfeste/report/allocation_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "fotfeste/report/number_text.hpp"
#include "fotfeste/scenario/differences.hpp"
#include "sim/report/text_table.hpp"

namespace fotfeste {
namespace {

constexpr std::size_t most_shown = 12;

std::string percent(double share) { return fmt::format("{:.0f} %", 100 * share); }

Nok total(const Split& split) {
  Nok sum{};
  for (const Nok amount : split.amounts) sum += amount;
  return sum;
}

std::string millions(Nok amount) { return grouped(static_cast<double>(amount.ore) / 1e8, 1); }

std::vector<std::string> head(const AllocationStudy& study) {
  std::vector<std::string> cells{"", "million kr a year"};
  for (const SharedLine& line : study.lines) cells.push_back(line.name);
  for (const char* name :
       {"goal", "more than now", "public purse, more than now", "crises", "least served"}) {
    cells.emplace_back(name);
  }
  return cells;
}

/// The split that is as now, to compare with; there is none where the budget of now is not tried.
const SplitResult* as_now(const AllocationResult& result) {
  for (const SplitResult& split : result.splits) {
    if (split.split.as_now) return &split;
  }
  return nullptr;
}

std::vector<std::string> row(const std::string& name, const SplitResult& split,
                             const AllocationResult& result) {
  std::vector<std::string> cells{name, millions(total(split.split))};
  for (const Nok amount : split.split.amounts) cells.push_back(millions(amount));
  cells.push_back(with_unit(split.mean(), result.measure.unit));
  cells.push_back(split.split.as_now ? "" : extent_text(split.more, result.measure.unit));
  cells.push_back(with_unit(split.purse_more, Unit::kroner));
  cells.push_back(grouped(split.crises, 2));
  cells.push_back(
      split.split.as_now ? "" : fmt::format("{} {}", split.loser, percent(split.least_service)));
  return cells;
}

std::string heading(const AllocationStudy& study, const AllocationResult& result) {
  const auto fewest = static_cast<std::size_t>(study.replications);
  std::size_t most = fewest;
  for (const SplitResult& split : result.splits) most = std::max(most, split.goal.size());
  const std::string replications =
      most == fewest ? std::to_string(most) : fmt::format("{} to {}", fewest, most);
  std::string text = study.title + "\n";
  text +=
      fmt::format("  Goal: the {} of \"{}\" ({} now).\n", study.goal.highest ? "highest" : "lowest",
                  result.measure.title, with_unit(result.goal_now, result.measure.unit));
  text += fmt::format(
      "  {} splits from {} on, in parts of {} of a budget; {} replications, the same people "
      "and luck in all{}; intervals 95 %, chance only.\n",
      result.splits.size(), study.from_year, percent(1.0 / study.parts), replications,
      result.regions_simulated == result.regions
          ? ""
          : fmt::format(", each a sample of {} of {} regions", result.regions_simulated,
                        result.regions));
  return text;
}

TextTable best_table(const AllocationStudy& study, const AllocationResult& result) {
  TextTable table{"The best split of each budget", head(study), {}, true, {}};
  if (const SplitResult* now = as_now(result)) table.rows.push_back(row("now", *now, result));
  for (const BudgetResult& budget : result.budgets) {
    if (!budget.best) {
      table.rows.push_back({percent(budget.budget), "no split is allowed"});
      continue;
    }
    table.rows.push_back(row(percent(budget.budget), result.splits[*budget.best], result));
  }
  return table;
}

std::string guarantee(const AllocationStudy& study, const AllocationResult& result) {
  const std::string small = with_unit(study.goal.matters, result.measure.unit);
  std::string text = fmt::format(
      "\n  Guarantee (Kim and Nelson 2001, for normal outputs): where the best of a budget beats "
      "every other split by\n  {} or more, it is the one named with {} certainty.\n",
      small, percent(study.confidence));
  for (const BudgetResult& budget : result.budgets) {
    if (budget.certain || !budget.best) continue;
    text += fmt::format(
        "  Not so for {}: after {} replications it cannot be told from {} other{}; it has the best "
        "mean.\n",
        percent(budget.budget), study.most_replications, budget.rivals.size(),
        budget.rivals.size() == 1 ? "" : "s");
  }
  return text;
}

std::string service_text(const AllocationStudy& study, const AllocationResult& result) {
  if (!study.least_service) {
    return "  Anybody may lose service here: the split alone decides who is served.\n";
  }
  std::string text = fmt::format(
      "  Allowed are splits in which no group's part of the follow-up falls below {} of what it is "
      "now ({} of {}).\n",
      percent(*study.least_service),
      std::count_if(result.splits.begin(), result.splits.end(),
                    [](const SplitResult& split) { return split.allowed; }),
      result.splits.size());
  for (const BudgetResult& budget : result.budgets) {
    if (!budget.best_of_all || budget.best == budget.best_of_all) continue;
    const SplitResult& other = result.splits[*budget.best_of_all];
    text +=
        fmt::format("  Its price at {}: {} of the goal, if {} may have {} of what it has now.\n",
                    percent(budget.budget),
                    budget.price ? extent_text(*budget.price, result.measure.unit) : "all",
                    other.loser, percent(other.least_service));
  }
  return text;
}

std::string goal_text(const AllocationStudy& study, const AllocationResult& result) {
  if (!study.goal.reaches) return "";
  std::string text =
      fmt::format("\nWhat it takes to {} {}\n", study.goal.highest ? "reach" : "stay below",
                  with_unit(*study.goal.reaches, result.measure.unit));
  for (const BudgetResult& budget : result.budgets) {
    if (!budget.reached) continue;
    text +=
        fmt::format("  {:>6} of the money: in {} of the runs ({} to {})\n", percent(budget.budget),
                    percent(*budget.reached), percent(budget.reached_interval->low),
                    percent(budget.reached_interval->high));
  }
  if (!result.cheapest) {
    return text + fmt::format("  None of these budgets does so in {} of the runs.\n",
                              percent(study.goal.certainty));
  }
  const SplitResult& best = result.splits[*result.budgets[*result.cheapest].best];
  return text + fmt::format(
                    "  The least money that does so in {} of the runs: {} million kr a "
                    "year.\n",
                    percent(study.goal.certainty), millions(total(best.split)));
}

TextTable unbeaten_table(const AllocationStudy& study, const AllocationResult& result) {
  TextTable table{"Nothing beats these in goal, purse, least served and crises at once",
                  head(study),
                  {},
                  true,
                  {}};
  std::vector<const SplitResult*> unbeaten;
  for (const SplitResult& split : result.splits) {
    if (split.unbeaten) unbeaten.push_back(&split);
  }
  std::sort(unbeaten.begin(), unbeaten.end(), [&](const SplitResult* a, const SplitResult* b) {
    return study.goal.highest ? a->mean() > b->mean() : a->mean() < b->mean();
  });
  for (const SplitResult* split : unbeaten) {
    if (table.rows.size() == most_shown) break;
    table.rows.push_back(
        row(split->split.as_now ? "now" : percent(split->split.budget), *split, result));
  }
  if (unbeaten.size() > most_shown) {
    table.note = fmt::format("and {} more: --format csv", unbeaten.size() - most_shown);
  }
  return table;
}

}  // namespace

std::string allocation_text(const AllocationStudy& study, const AllocationResult& result) {
  return heading(study, result) + text_of(best_table(study, result)) + guarantee(study, result) +
         service_text(study, result) + goal_text(study, result) +
         text_of(unbeaten_table(study, result)) +
         "\nModel-based, not observed. Means over replications, chance only: two splits that lie "
         "near each other\nmay change places. Least served: the group whose part of all contacts "
         "falls most, and how much it keeps.\n";
}

}  // namespace fotfeste
