#include "sim/scenario/binding.hpp"

namespace fotfeste {
namespace {

Format<double> market_level() { return real(between(0.05, 1.3)); }

MarketStep read_step(Reader& in, const Binding& binding) {
  MarketStep step{in.require("from", moment(binding)), in.require("level", market_level())};
  if (const auto sector = in.optional("sector", binding.sector())) {
    step.sector = static_cast<SectorId>(*sector);
  }
  for (const std::int64_t number : in.optional_list("regions", whole_number(1, binding.regions))) {
    step.regions.push_back(static_cast<int>(number) - 1);
  }
  return step;
}

bool is_for_all(const MarketStep& step) { return step.sector == nothing && step.regions.empty(); }

/// Later than the step before; on the same day when it says where.
void check_order(Reader& in, const MarketStep& before, const MarketStep& step) {
  if (step.at > before.at || (step.at == before.at && !is_for_all(step))) return;
  in.report("from", "E301", "must be later than the step before");
}

}  // namespace

LabourMarket read_market(Reader& in, const Binding& binding) {
  LabourMarket market;
  market.turnover = in.require("turnover", real(above(0)));
  market.employers = static_cast<int>(in.require("employers", count("firms", 1, 1'000'000)));
  if (const auto level = in.optional("level", market_level())) market.steps.push_back({{}, *level});
  in.optional_each("levels", [&](Reader& part) {
    market.steps.push_back(read_step(part, binding));
    const auto n = market.steps.size();
    if (n > 1) check_order(part, market.steps[n - 2], market.steps[n - 1]);
  });
  market.finite_openings = in.optional("finite_openings", truth()).value_or(false);
  market.base_starts_per_day = in.optional("base_starts", measure("starts/day", above(0)));
  return market;
}

std::vector<Sector> read_sectors(Reader& in) {
  std::vector<Sector> sectors;
  double sum = 0;
  in.optional_each("sectors", [&](Reader& part) {
    sectors.push_back({part.name(), part.require("share", share())});
    sum += sectors.back().share;
  });
  if (!sectors.empty()) require_whole(in, "sectors", sum, "the shares of the sectors");
  return sectors;
}

}  // namespace fotfeste
