#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "fotfeste/analysis/points.hpp"

namespace fotfeste {

enum class MetamodelShape : std::uint8_t {
  linear,     ///< 1 + k coefficients for k factors
  quadratic,  ///< squares and products of two as well: (k + 1)(k + 2) / 2 coefficients
};

/// One factor, or the product of two; both as distances from the middle of the points.
struct MetamodelTerm {
  std::size_t factor = 0;
  std::optional<std::size_t> times;
  double coefficient = 0;   ///< output per unit of the term
  double standardised = 0;  ///< output's standard deviations per standard deviation of the term
};

/// An output as a simple function of the factors, fitted by least squares. Its last bits may differ
/// between machines (Eigen).
struct Metamodel {
  Point middle;
  double constant = 0;
  std::vector<MetamodelTerm> terms;
  double r2 = 0;           ///< share of the variance that the fit explains
  double r2_left_out = 0;  ///< the same for each run predicted from the others: the honest one

  [[nodiscard]] double operator()(const Point& point) const;
};

/// Absent where there are not more runs with a finite output than coefficients.
/// Throws ParameterError when the numbers of points and outputs differ.
[[nodiscard]] std::optional<Metamodel> fit_metamodel(const Points& points,
                                                     std::span<const double> outputs,
                                                     MetamodelShape shape);

}  // namespace fotfeste
