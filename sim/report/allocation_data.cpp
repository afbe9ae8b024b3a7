#include <algorithm>

#include "fotfeste/report/allocation_report.hpp"
#include "fotfeste/store/csv.hpp"
#include "sim/report/json_values.hpp"

namespace fotfeste {
namespace {

double kroner_of(Nok amount) { return static_cast<double>(amount.ore) / 100; }

bool is_best(const AllocationResult& result, std::size_t split) {
  return std::any_of(result.budgets.begin(), result.budgets.end(),
                     [&](const BudgetResult& budget) { return budget.best == split; });
}

Json json_of_split(const AllocationStudy& study, const AllocationResult& result,
                   std::size_t index) {
  const SplitResult& split = result.splits[index];
  Json amounts = Json::object();
  for (std::size_t line = 0; line < study.lines.size(); ++line) {
    amounts[study.lines[line].name] = kroner_of(split.split.amounts[line]);
  }
  return {{"budget", split.split.budget},
          {"as_now", split.split.as_now},
          {"amounts", std::move(amounts)},
          {"goal", split.mean()},
          {"more_than_now", json_of(split.more)},
          {"programme", split.programme},
          {"public_purse", split.purse},
          {"crises", split.crises},
          {"least_service", split.least_service},
          {"loser", split.loser},
          {"allowed", split.allowed},
          {"unbeaten", split.unbeaten},
          {"best", is_best(result, index)}};
}

Json json_of_budget(const BudgetResult& budget) {
  Json json{{"budget", budget.budget}, {"certain", budget.certain}, {"rivals", budget.rivals}};
  json["best"] = budget.best ? Json(*budget.best) : Json();
  json["best_of_all"] = budget.best_of_all ? Json(*budget.best_of_all) : Json();
  json["price"] = budget.price ? json_of(*budget.price) : Json();
  json["reached"] = budget.reached ? Json(*budget.reached) : Json();
  json["reached_interval"] = json_of(budget.reached_interval);
  return json;
}

}  // namespace

std::string allocation_csv(const AllocationStudy& study, const AllocationResult& result) {
  std::vector<std::string> head{"budget"};
  for (const SharedLine& line : study.lines) head.push_back(csv_text(line.name));
  for (const char* name :
       {"replications", "goal", "more", "low", "high", "programme", "public_purse", "crises",
        "least_service", "loser", "allowed", "unbeaten", "best", "as_now"}) {
    head.emplace_back(name);
  }
  std::string text = csv_line(head);
  for (std::size_t index = 0; index < result.splits.size(); ++index) {
    const SplitResult& split = result.splits[index];
    std::vector<std::string> cells{exact(split.split.budget)};
    for (const Nok amount : split.split.amounts) cells.push_back(exact(kroner_of(amount)));
    const auto& interval = split.more.interval;
    for (const std::string& cell :
         {std::to_string(split.goal.size()), exact(split.mean()), exact(split.more.mean),
          interval ? exact(interval->low) : "", interval ? exact(interval->high) : "",
          exact(split.programme), exact(split.purse), exact(split.crises),
          exact(split.least_service), csv_text(split.loser)}) {
      cells.push_back(cell);
    }
    for (const bool mark :
         {split.allowed, split.unbeaten, is_best(result, index), split.split.as_now}) {
      cells.emplace_back(mark ? "true" : "false");
    }
    text += csv_line(cells);
  }
  return text;
}

std::string allocation_json(const AllocationStudy& study, const AllocationResult& result) {
  Json json{{"title", study.title},
            {"measure", result.measure.key},
            {"now", result.goal_now},
            {"regions", result.regions},
            {"regions_simulated", result.regions_simulated},
            {"budgets", Json::array()},
            {"splits", Json::array()}};
  json["cheapest"] = result.cheapest ? Json(*result.cheapest) : Json();
  for (const BudgetResult& budget : result.budgets)
    json["budgets"].push_back(json_of_budget(budget));
  for (std::size_t split = 0; split < result.splits.size(); ++split) {
    json["splits"].push_back(json_of_split(study, result, split));
  }
  return json_text(json);
}

}  // namespace fotfeste
