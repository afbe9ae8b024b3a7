#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "fotfeste/analysis/points.hpp"

namespace fotfeste {

/// Under which assumptions do the runs of interest happen (a policy that loses, say)? Patient rule
/// induction: Friedman and Fisher, Statistics and Computing 9, 1999; with the measures of Bryant
/// and Lempert, Technological Forecasting and Social Change 77, 2010.

struct Induction {
  double peel = 0.05;        ///< share of a box cut off at once, in (0, 1)
  double least_mass = 0.05;  ///< smallest box, as a share of all runs, in (0, 1]
  double by_chance = 0.05;   ///< a side that chance would give this often is left out
};

/// "factor at least low", "factor at most high", or both.
struct BoxSide {
  std::size_t factor = 0;
  std::optional<double> low;
  std::optional<double> high;
  double density_without =
      0;                 ///< density of the box without this side; the less, the more it tells
  double by_chance = 0;  ///< P(as many runs of interest, or more, if the side meant nothing)
};

struct Box {
  std::vector<BoxSide> sides;   ///< of the factors that are limited; those that tell most first
  std::size_t runs = 0;         ///< in the box
  std::size_t of_interest = 0;  ///< of them
  double mass = 0;              ///< share of all runs
  double coverage = 0;          ///< share of the runs of interest that are in the box
  double density = 0;           ///< share of the runs in the box that are of interest
};

/// From everything to the smallest box: each one loses the strip, at one end of one factor, whose
/// loss raises density most for each run lost. Ends at the least mass, or when no loss helps.
/// Throws ParameterError without points or when `of_interest` has another length.
[[nodiscard]] std::vector<Box> peeled_boxes(const Points& points,
                                            const std::vector<bool>& of_interest,
                                            const Induction& induction = {});

/// The box for a sentence: of the peeled ones that with the highest harmonic mean of coverage and
/// density; strips are pasted back while density does not fall, and sides left out that may be due
/// to chance. Without sides where nothing tells the runs of interest apart.
[[nodiscard]] Box telling_box(const Points& points, const std::vector<bool>& of_interest,
                              const Induction& induction = {});

}  // namespace fotfeste
