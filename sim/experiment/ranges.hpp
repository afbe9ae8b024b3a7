#pragma once

#include <vector>

#include "fotfeste/scenario/calibration_study.hpp"

namespace fotfeste {

/// Numbers as places in their ranges, 0 to 1, and back.
class Ranges {
 public:
  explicit Ranges(const std::vector<FreeParameter>& parameters) : parameters_(parameters) {}

  [[nodiscard]] std::vector<double> numbers(const std::vector<double>& places) const {
    std::vector<double> all;
    for (std::size_t p = 0; p < places.size(); ++p) {
      all.push_back(parameters_[p].low + places[p] * (parameters_[p].high - parameters_[p].low));
    }
    return all;
  }
  [[nodiscard]] std::vector<double> centre() const {
    std::vector<double> places;
    for (const FreeParameter& p : parameters_) {
      places.push_back((p.central - p.low) / (p.high - p.low));
    }
    return places;
  }
  /// Sum of squared distances from the centre in standard deviations of the prior.
  [[nodiscard]] double penalty(const std::vector<double>& places) const {
    constexpr double sds_in_range = 4;
    const std::vector<double> middle = centre();
    double sum = 0;
    for (std::size_t p = 0; p < places.size(); ++p) {
      const double away = (places[p] - middle[p]) * sds_in_range;
      sum += away * away;
    }
    return sum;
  }

 private:
  const std::vector<FreeParameter>& parameters_;
};

}  // namespace fotfeste
