#pragma once

#include <cstddef>
#include <optional>

#include "fotfeste/analysis/points.hpp"

namespace fotfeste {

/// The first `n` points of Sobol's sequence, the origin (as 2^-53) included: they fill the cube
/// more evenly than random points, the first 2^m in each factor one to a stratum. More points keep
/// the earlier ones. With a key the sequence is shifted digit by digit (bitwise exclusive or),
/// which keeps its evenness and makes every point alone uniform.
///
/// Boost.Random's engine; direction numbers of Joe and Kuo (SIAM J. Sci. Comput. 30, 2008).
/// Throws ParameterError without a factor and above 3 667 of them.
[[nodiscard]] Points sobol_sequence(std::size_t n, std::size_t factors,
                                    std::optional<StreamKey> shift = std::nullopt);

}  // namespace fotfeste
