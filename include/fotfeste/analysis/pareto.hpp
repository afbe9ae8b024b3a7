#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace fotfeste {

/// Policies that no other one beats: none is at least as good in everything and better in
/// something. One row per policy, one column per aim, more is better; in the order of the rows, and
/// equal ones are all there. Throws ParameterError for rows of different lengths.
[[nodiscard]] std::vector<std::size_t> pareto_set(std::span<const std::vector<double>> policies);

}  // namespace fotfeste
