#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "fotfeste/model/economics.hpp"

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

/// A whole number (places, persons, positions) by region, adding up.
[[nodiscard]] std::vector<int> split_whole(int n, std::span<const std::int64_t> weights);

}  // namespace fotfeste
