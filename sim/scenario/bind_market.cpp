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

bool is_for_all(const MarketStep& step) {
  return step.sector == every_sector && step.regions.empty();
}

/// Later than the step before; on the same day when it says where.
void check_order(Reader& in, const MarketStep& before, const MarketStep& step) {
  if (step.at > before.at || (step.at == before.at && !is_for_all(step))) return;
  in.report("from", "E301", "must be later than the step before");
}

AbsenceStep read_absence(Reader& in, const Binding& binding) {
  return {in.optional("from", moment(binding)).value_or(Duration{0}), in.require("share", share())};
}

Agreement read_agreement(Reader& in, const Binding& binding) {
  Agreement agreement;
  agreement.name = in.name();
  agreement.from = in.optional("from", moment(binding)).value_or(Duration{0});
  agreement.until = in.optional("until", moment(binding));
  if (const auto sector = in.optional("sector", binding.sector())) {
    agreement.sector = static_cast<SectorId>(*sector);
  }
  agreement.share = in.optional("share", share()).value_or(1);
  agreement.complies = in.optional("complies", share()).value_or(1);
  if (const auto quota = in.optional("quota", count("people", 0, most_people))) {
    agreement.quota = static_cast<int>(*quota);
  }
  if (const auto office = in.optional("office", binding.role())) {
    agreement.office = static_cast<RoleId>(*office);
  }
  if (agreement.until && *agreement.until <= agreement.from) {
    in.report("until", "E301", "must be later than from");
  }
  return agreement;
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
  in.optional_each("absence", [&](Reader& part) {
    market.absence.push_back(read_absence(part, binding));
    const auto n = market.absence.size();
    if (n > 1 && market.absence[n - 1].at <= market.absence[n - 2].at) {
      part.report("from", "E301", "must be later than the step before");
    }
  });
  market.tells_partners = in.optional("partners", truth()).value_or(false);
  market.finite_openings = in.optional("finite_openings", truth()).value_or(false);
  market.base_starts_per_day = in.optional("base_starts", measure("starts/day", above(0)));
  return market;
}

std::vector<Agreement> read_agreements(Reader& in, const Binding& binding) {
  std::vector<Agreement> agreements;
  in.optional_each("agreements",
                   [&](Reader& part) { agreements.push_back(read_agreement(part, binding)); });
  return agreements;
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
