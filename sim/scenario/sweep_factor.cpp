#include "fotfeste/scenario/sweep_factor.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "fotfeste/analysis/grid.hpp"

namespace fotfeste {
namespace {

/// "20 clients".
std::string written(double number, const std::string& unit) {
  const std::string digits = fmt::format("{}", number);
  return unit.empty() ? digits : digits + " " + unit;
}

/// To six significant digits; kroner to whole øre.
double rounded(double number, const std::string& unit) {
  const double exact = unit.starts_with("kr") ? std::round(number * 100) / 100 : number;
  return std::strtod(fmt::format("{:.6g}", exact).c_str(), nullptr);
}

struct EndsOf {
  template <class Law>
  FactorEnds operator()(const Law& law) const {
    return {static_cast<double>(law.low), static_cast<double>(law.high)};
  }
  FactorEnds operator()(const ChoiceLaw& law) const {
    return {0, static_cast<double>(law.weights.size()) - 1};
  }
};

FactorEnds ends_of_law(const FactorLaw& law) { return std::visit(EndsOf{}, law); }

double number_at(const SweepFactor& factor, double place) {
  const double number = value_at(factor.law, place);
  const FactorEnds ends = ends_of_law(factor.law);
  const bool exact = number == ends.low || number == ends.high || number == factor.central;
  return exact ? number : rounded(number, factor.unit);
}

}  // namespace

FactorValue value_of(const SweepFactor& factor, double place) {
  if (!factor.levels.empty()) {
    const auto index = static_cast<std::size_t>(value_at(factor.law, place));
    const FactorLevel& level = factor.levels[index];
    return {level.number, level.name, level.settings};
  }
  const double number = number_at(factor, place);
  const std::string text = written(number, factor.unit);
  return {number, text, {factor.key + "=" + text}};
}

double central_place(const SweepFactor& factor) {
  if (!factor.levels.empty()) {
    return grid_place(static_cast<std::size_t>(factor.central), factor.levels.size());
  }
  double low = 0;
  double high = 1;
  double middle = 0.5;
  for (int halving = 0; halving < 60; ++halving) {
    const double there = value_at(factor.law, middle);
    if (there == factor.central) return middle;
    (there < factor.central ? low : high) = middle;
    middle = (low + high) / 2;
  }
  return middle;
}

FactorEnds ends_of(const SweepFactor& factor) {
  if (factor.levels.empty()) return ends_of_law(factor.law);
  return {factor.levels.front().number, factor.levels.back().number};
}

}  // namespace fotfeste
