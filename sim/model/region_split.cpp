#include "fotfeste/model/region_split.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>

#include "fotfeste/units/error.hpp"

namespace fotfeste {

std::vector<std::int64_t> region_weights(const std::vector<double>& key, int regions) {
  require_positive("regions", regions);
  const auto n = static_cast<std::size_t>(regions);
  if (key.empty()) return std::vector<std::int64_t>(n, 1);
  if (key.size() != n) {
    refuse("shares in the region key", static_cast<double>(key.size()),
           "one per region (" + std::to_string(regions) + ")");
  }
  constexpr double steps = 1e12;
  std::vector<std::int64_t> weights;
  std::int64_t total = 0;
  for (const double share : key) {
    require_share("region key", share);
    weights.push_back(std::llround(share * steps));
    total += weights.back();
  }
  if (total == 0) refuse("sum of the region key", 0, "> 0");
  return weights;
}

std::vector<std::int64_t> weights_in(int year, std::vector<std::int64_t> weights,
                                     const RegionReach& reach) {
  for (std::size_t region = 0; region < weights.size(); ++region) {
    if (!reach.is_in(static_cast<int>(region), year)) weights[region] = 0;
  }
  return weights;
}

namespace {

bool any(std::span<const std::int64_t> weights) {
  return std::any_of(weights.begin(), weights.end(), [](std::int64_t w) { return w > 0; });
}

}  // namespace

std::vector<int> split_whole(int n, std::span<const std::int64_t> weights) {
  if (!any(weights)) return std::vector<int>(weights.size(), 0);
  std::vector<int> parts;
  for (const Nok part : split_by_largest_remainder({n}, weights)) {
    parts.push_back(static_cast<int>(part.ore));
  }
  return parts;
}

namespace {

/// Whole units first, so that the regions together buy as many as the nation; then the rest.
std::vector<Nok> split_amount(Nok amount, Nok unit_cost, std::span<const std::int64_t> weights) {
  if (unit_cost.ore <= 0 || amount.ore < unit_cost.ore) {
    return split_by_largest_remainder(amount, weights);
  }
  const std::int64_t units = amount.ore / unit_cost.ore;
  std::vector<Nok> parts =
      split_by_largest_remainder({amount.ore - units * unit_cost.ore}, weights);
  const std::vector<Nok> bought = split_by_largest_remainder({units}, weights);
  for (std::size_t region = 0; region < parts.size(); ++region) {
    parts[region].ore += bought[region].ore * unit_cost.ore;
  }
  return parts;
}

}  // namespace

std::vector<LineMoney> split_money(const LineMoney& national,
                                   std::span<const std::int64_t> weights) {
  std::vector<LineMoney> regions(weights.size(), national);
  for (std::size_t entry = 0; entry < national.amounts.size(); ++entry) {
    const auto parts = split_amount(national.amounts[entry].amount, national.unit_cost, weights);
    for (std::size_t region = 0; region < parts.size(); ++region) {
      regions[region].amounts[entry].amount = parts[region];
    }
  }
  for (std::size_t entry = 0; entry < national.supplements.size(); ++entry) {
    const auto parts = split_by_largest_remainder(national.supplements[entry].amount, weights);
    for (std::size_t region = 0; region < parts.size(); ++region) {
      regions[region].supplements[entry].amount = parts[region];
    }
  }
  return regions;
}

namespace {

/// Every year in which an amount or its reach may change; the first amount holds also before.
std::set<int> years_of(const LineMoney& national, const RegionReach& reach) {
  std::set<int> years;
  for (const YearAmount& entry : national.amounts) years.insert(entry.year);
  for (const int first : reach.first_year) {
    if (first == RegionReach::not_at_all) continue;
    years.insert(first - 1);
    years.insert(first);
  }
  return years;
}

Nok amount_in(int year, const LineMoney& national) {
  Nok amount = national.amounts.front().amount;
  for (const YearAmount& entry : national.amounts) {
    if (entry.year <= year) amount = entry.amount;
  }
  return amount;
}

}  // namespace

std::vector<LineMoney> split_money(const LineMoney& national,
                                   const std::vector<std::int64_t>& weights,
                                   const RegionReach& reach) {
  if (reach.everywhere()) return split_money(national, weights);
  std::vector<LineMoney> regions(weights.size(), national);
  for (LineMoney& part : regions) part.amounts.clear();
  for (LineMoney& part : regions) part.supplements.clear();
  for (const int year : years_of(national, reach)) {
    const auto present = weights_in(year, weights, reach);
    const auto parts = any(present)
                           ? split_amount(amount_in(year, national), national.unit_cost, present)
                           : std::vector<Nok>(weights.size());
    for (std::size_t region = 0; region < parts.size(); ++region) {
      regions[region].amounts.push_back({year, parts[region]});
    }
  }
  for (const Supplement& supplement : national.supplements) {
    const auto present = weights_in(supplement.from.year, weights, reach);
    if (!any(present)) continue;
    const auto parts = split_by_largest_remainder(supplement.amount, present);
    for (std::size_t region = 0; region < parts.size(); ++region) {
      regions[region].supplements.push_back({supplement.from, parts[region]});
    }
  }
  return regions;
}

}  // namespace fotfeste
