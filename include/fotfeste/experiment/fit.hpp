#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#include "fotfeste/experiment/validation.hpp"
#include "fotfeste/scenario/calibration_study.hpp"

namespace fotfeste {

/// A published figure to be met.
struct Target {
  std::string study;
  PublishedResult published;
  /// Of the published figure: its interval over 3.92.
  [[nodiscard]] double standard_error() const;
};

/// The figures of `study.polish_studies` as `validate` prints them at these numbers, one per free
/// parameter: each study at its own size and over its context, so often that its arms have
/// `study.polish_people`, five times at least. In the order of `Fit::targets`. Throws as
/// `validate`.
[[nodiscard]] std::vector<double> figures_as_published(const CalibrationStudy& study,
                                                       const std::vector<double>& numbers,
                                                       const ValidationPlan& plan,
                                                       const std::atomic<bool>& cancel);

/// The studies of a calibration, done again with other parameters but always with the same people
/// and luck, so that figures move with the parameters alone.
class Fit {
 public:
  /// `study` must outlive the object. Throws std::invalid_argument when a study has no fitted
  /// figure or more than one region.
  Fit(const CalibrationStudy& study, std::uint64_t seed, int threads);

  [[nodiscard]] const std::vector<Target>& targets() const { return targets_; }

  /// The figures at `numbers`, one per free parameter in the unit of its evidence; NaN where nobody
  /// stands behind a figure. Does not depend on `threads`. Throws Cancelled.
  [[nodiscard]] std::vector<double> figures(const std::vector<double>& numbers,
                                            const std::atomic<bool>& cancel) const;

  /// Sum of ((figure - published) / standard error)^2.
  [[nodiscard]] double misfit(const std::vector<double>& figures) const;

 private:
  struct Run {
    const World* world;
    std::vector<std::size_t> targets;  ///< asked of it
  };

  const CalibrationStudy& study_;
  std::uint64_t seed_;
  int threads_;
  std::vector<Target> targets_;
  std::vector<Run> runs_;
};

}  // namespace fotfeste
