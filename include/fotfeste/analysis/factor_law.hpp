#pragma once

#include <cstdint>
#include <variant>
#include <vector>

namespace fotfeste {

/// How a factor is spread; each is a rising function of one number from 0 to 1, with the same bits
/// on every machine.

struct UniformLaw {
  double low;
  double high;  ///< >= low
};

struct LogUniformLaw {
  double low;   ///< > 0
  double high;  ///< >= low
};

/// Normal, cut off: nothing outside low to high, in proportion within.
struct NormalLaw {
  double mean;
  double sd;  ///< > 0
  double low;
  double high;  ///< > low, with a share of the normal law between them
};

struct TriangularLaw {
  double low;
  double mode;  ///< from low to high
  double high;  ///< > low
};

/// Whole numbers from low to high, equally likely.
struct WholeLaw {
  std::int64_t low;
  std::int64_t high;  ///< >= low
};

/// The number of a choice, from 0.
struct ChoiceLaw {
  std::vector<double> weights;  ///< >= 0, not all 0
};

using FactorLaw =
    std::variant<UniformLaw, LogUniformLaw, NormalLaw, TriangularLaw, WholeLaw, ChoiceLaw>;

/// Throws ParameterError naming the number that is out of its range.
void check(const FactorLaw& law);

/// The value at `u` from 0 to 1, both included. REQUIRES a law that passed `check`.
[[nodiscard]] double value_at(const FactorLaw& law, double u);

}  // namespace fotfeste
