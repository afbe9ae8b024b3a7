#pragma once

#include <Eigen/Dense>
#include <cstdint>
#include <vector>

#include "fotfeste/experiment/emulator.hpp"
#include "fotfeste/experiment/fit.hpp"
#include "fotfeste/random/stream.hpp"
#include "sim/experiment/ranges.hpp"

namespace fotfeste {

/// Draws that belong to no replication.
constexpr std::uint64_t calibration_replication = ~std::uint64_t{1};
enum class CalibrationLuck : std::uint32_t { design_order, design_place, chain_step, chain_accept };

[[nodiscard]] inline double calibration_luck(StreamKey key, CalibrationLuck purpose,
                                             std::uint32_t who, std::uint32_t count) {
  return uniform(key, {who, 0}, static_cast<std::uint32_t>(purpose), count);
}

/// Runs around a point of the cube of ranges.
struct CalibrationDesign {
  std::vector<double> middle;  ///< places
  double half_width = 0;
  Eigen::MatrixXd points;   ///< one row per run, -1 to 1 around the middle
  Eigen::MatrixXd figures;  ///< one row per run, one column per target
};

/// A point of the design as places in the ranges, kept within them.
[[nodiscard]] std::vector<double> places_of(const CalibrationDesign& design,
                                            const Eigen::VectorXd& point);

/// What is known of a point before anything is simulated there. Its arguments must outlive it.
class Posterior {
 public:
  Posterior(const Fit& fit, const Ranges& ranges, const CalibrationDesign& design);

  [[nodiscard]] const std::vector<Emulator>& emulators() const { return emulators_; }

  /// Standard deviation of the prior of one place within the design, by the midpoint rule.
  [[nodiscard]] double prior_sd(std::size_t p) const;

  /// Of one parameter on every target: ParameterFound::pulls.
  [[nodiscard]] std::vector<double> pulls(std::size_t p) const;

  /// Metropolis, one coordinate at a time; steps widen and narrow during the burn-in until about
  /// four in ten are taken. Points of the design.
  [[nodiscard]] std::vector<Eigen::VectorXd> draws(std::uint64_t seed, int count) const;

 private:
  [[nodiscard]] double log_density(const Eigen::VectorXd& point) const;

  const Fit& fit_;
  const Ranges& ranges_;
  const CalibrationDesign& design_;
  std::vector<Emulator> emulators_;
};

}  // namespace fotfeste
