#include "fotfeste/model/region_split.hpp"

#include <cmath>
#include <cstddef>

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

std::vector<int> split_whole(int n, std::span<const std::int64_t> weights) {
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

}  // namespace fotfeste
