#include "fotfeste/random/distributions.hpp"

namespace fotfeste {

double normal(double u, double mean, double sd) {
  require_finite("mean", mean);
  require_not_negative("sd", sd);
  return mean + sd * portable::normal_quantile(u);
}

double frailty(double u, double sigma) {
  require_not_negative("sigma", sigma);
  return portable::exp(sigma * portable::normal_quantile(u) - 0.5 * sigma * sigma);
}

std::size_t weighted_choice(double u, std::span<const double> weights) {
  double total = 0;
  for (const double weight : weights) {
    require_not_negative("weight", weight);
    total += weight;
  }
  require_positive("sum of weights", total);

  const double target = u * total;
  double passed = 0;
  std::size_t chosen = 0;
  for (std::size_t index = 0; index < weights.size(); ++index) {
    if (weights[index] == 0) continue;
    chosen = index;
    passed += weights[index];
    if (target < passed) break;
  }
  return chosen;
}

}  // namespace fotfeste
