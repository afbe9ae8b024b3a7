#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "fotfeste/analysis/bootstrap.hpp"
#include "fotfeste/analysis/points.hpp"

namespace fotfeste {

/// Net benefit, one row per draw of the parameters, one column per policy; kroner, say.
using NetBenefits = std::vector<std::vector<double>>;

/// Value of knowing everything before choosing: mean of the best - best of the means, in the unit
/// of the benefits and for as many as they are for. At least 0. Throws ParameterError without draws
/// or with rows of different lengths.
[[nodiscard]] double perfect_information(const NetBenefits& benefits);

/// The value of knowing some parameters before choosing.
struct PartialInformation {
  double value = 0;        ///< at least 0
  Interval interval;       ///< bootstrap over draws, with the degree as it is
  std::size_t degree = 0;  ///< of the polynomial; 0: these parameters predict nothing, value 0
  double r2 = 0;           ///< of the differences of policies, each draw left out
};

/// EVPPI of a group of columns of `parameters` (one row per draw, any unit) by regression: Strong,
/// Oakley and Brennan, Medical Decision Making 34, 2014. The difference of each policy to the first
/// is fitted by a polynomial in the group: powers up to a degree of each parameter and, from the
/// second degree on, products of two. The degree from 0 to 4 is the one that predicts draws left
/// out best, among those with at least five draws a coefficient. Last bits may differ between
/// machines. Throws ParameterError when the numbers of draws differ or the group names no column.
[[nodiscard]] PartialInformation partial_information(const NetBenefits& benefits,
                                                     const Points& parameters,
                                                     std::span<const std::size_t> group,
                                                     const Resampling& resampling);

}  // namespace fotfeste
