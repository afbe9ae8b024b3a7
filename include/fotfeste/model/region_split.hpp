#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "fotfeste/model/economics.hpp"
#include "fotfeste/model/region_reach.hpp"

namespace fotfeste {

/// Integer weights of the regions, from shares [1] in steps of 10^-12; equal ones when `key` is
/// empty. Throws ParameterError when a share is negative, all are zero or their number is not
/// `regions`.
[[nodiscard]] std::vector<std::int64_t> region_weights(const std::vector<double>& key, int regions);

/// National money by region: every amount and supplement adds up over the regions to the øre
/// (largest remainder), and the regions' amounts buy together as many whole units as the nation's.
/// Unit cost and shares are the same everywhere.
[[nodiscard]] std::vector<LineMoney> split_money(const LineMoney& national,
                                                 std::span<const std::int64_t> weights);

/// The weights of the regions that the measure is in that year; the others have none.
[[nodiscard]] std::vector<std::int64_t> weights_in(int year, std::vector<std::int64_t> weights,
                                                   const RegionReach& reach);

/// National money of a measure that is not everywhere: each year's amount goes to the regions that
/// it is in by then, by their weights. Nothing before it is anywhere.
[[nodiscard]] std::vector<LineMoney> split_money(const LineMoney& national,
                                                 const std::vector<std::int64_t>& weights,
                                                 const RegionReach& reach);

/// A whole number (places, persons, positions) by region, adding up; nothing where no region has
/// any weight.
[[nodiscard]] std::vector<int> split_whole(int n, std::span<const std::int64_t> weights);

}  // namespace fotfeste
