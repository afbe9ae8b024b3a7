#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

#include "fotfeste/experiment/fit.hpp"
#include "fotfeste/experiment/study.hpp"

namespace fotfeste {

/// Finds parameters that meet published figures, and how much the figures leave open.
///
/// First a search for the least misfit (NLopt's Sbplx) on the same people and luck throughout, with
/// the prior as a weak penalty: each parameter is normal around its central value, its range two
/// standard deviations on either side. Then, where the study asks for it, a polish (polish.hpp) of
/// the figures as `validate` prints them. Then a Latin hypercube around the best point, quadratic
/// emulators of every figure, and a Markov chain on the emulated likelihood: its draws are the
/// posterior. Numbers are in the unit of the evidence throughout.
struct CalibrationPlan {
  std::uint64_t seed = 1;
  int threads = 1;
  int evaluations = 300;  ///< of the search; 0: begin with the polish
  int design = 200;       ///< runs behind the emulators; at least twice the parameters and 3 more
  int draws = 200;        ///< of the posterior
  double width = 0.5;     ///< of the design, as a share of each range
};

struct ParameterFound {
  FreeParameter parameter;
  double best = 0;
  double mean = 0;  ///< of the posterior
  double sd = 0;    ///< of the posterior
  double identified =
      0;  ///< 1 - posterior variance / prior variance within the design; about 0: not
  /// One per target: how many of the target's standard errors the emulated figure moves per
  /// standard deviation of the prior, other parameters in the middle of the design.
  std::vector<double> pulls = {};
};

struct TargetFound {
  Target target;
  double start = 0;        ///< figure at the central values
  double best = 0;         ///< at the best point
  double emulated_r2 = 0;  ///< of the emulator, leaving one out
};

struct CalibrationResult {
  std::vector<ParameterFound> parameters;
  std::vector<TargetFound> targets;
  double misfit_start = 0;
  double misfit_best = 0;
  std::vector<std::vector<double>> posterior;  ///< draws, one number per parameter
};

/// Throws Cancelled soon after `cancel` is set, std::invalid_argument as Fit does.
[[nodiscard]] CalibrationResult calibrate(const CalibrationStudy& study,
                                          const CalibrationPlan& plan,
                                          const std::atomic<bool>& cancel,
                                          const std::function<void(const Progress&)>& progress);

}  // namespace fotfeste
