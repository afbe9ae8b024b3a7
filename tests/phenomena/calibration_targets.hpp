#pragma once

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace fotfeste::testing {

/// A value to which the prototype of the model was calibrated, as the prototype gave it: mean of
/// eight runs of 12 000 people, `standard_error` that of the mean.
struct Reference {
  double value = 0;
  double standard_error = 0.15;
};

/// The same targets measured by the engine, averaged over runs as large as those of the prototype.
class CalibrationTargets {
 public:
  void add(const std::string& name, double value) {
    auto& [sum, runs] = measured_[name];
    sum += value;
    ++runs;
  }

  /// Passes within 4.5 standard errors of the difference and half of `resolution`, which is what a
  /// different clock and different random numbers may move besides chance. Writes a row to the log.
  void expect(const std::string& name, Reference reference, double resolution = 0.2) const {
    const auto [sum, runs] = measured_.at(name);
    const double ours = sum / runs;
    const double error = reference.standard_error * std::sqrt(1 + reference_runs / runs);
    const double difference = ours - reference.value;
    fmt::print("{:<28} reference {:7.2f}   ours {:7.2f}   z {:5.1f}\n", name, reference.value, ours,
               difference / error);
    ::testing::Test::RecordProperty(name, fmt::format("{:.3f}", ours));
    EXPECT_LE(std::abs(difference), 4.5 * error + resolution / 2) << name;
  }

 private:
  static constexpr double reference_runs = 8;
  std::map<std::string, std::pair<double, int>> measured_;
};

}  // namespace fotfeste::testing
