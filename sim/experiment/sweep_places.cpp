#include "fotfeste/analysis/grid.hpp"
#include "fotfeste/analysis/latin_hypercube.hpp"
#include "fotfeste/analysis/morris.hpp"
#include "fotfeste/analysis/sobol_indices.hpp"
#include "fotfeste/analysis/sobol_sequence.hpp"
#include "fotfeste/experiment/sweep.hpp"

namespace fotfeste {
namespace {

/// Levels of each factor: its own, or those of the design.
std::vector<std::size_t> levels_of(const SweepStudy& study) {
  std::vector<std::size_t> levels;
  for (const SweepFactor& factor : study.factors) {
    levels.push_back(factor.levels.empty() ? study.design.levels : factor.levels.size());
  }
  return levels;
}

Point centre_of(const SweepStudy& study) {
  Point centre;
  for (const SweepFactor& factor : study.factors) centre.push_back(central_place(factor));
  return centre;
}

Points independent_places(const SweepStudy& study) {
  const SweepDesign& design = study.design;
  const std::size_t factors = study.factors.size();
  const StreamKey key = design_key(study.seed);
  switch (design.kind) {
    case DesignKind::grid:
      return full_grid(levels_of(study));
    case DesignKind::one_at_a_time:
      return one_at_a_time(centre_of(study), levels_of(study));
    case DesignKind::latin_hypercube:
      return latin_hypercube(design.size, factors, Placement::random, key);
    case DesignKind::sobol_sequence:
      return sobol_sequence(design.size, factors, key);
    case DesignKind::morris:
      return morris_trajectories(design.size, factors, design.levels, key);
    case DesignKind::saltelli:
      break;
  }
  return saltelli_points(design.size, factors, key);
}

}  // namespace

Points places_of(const SweepStudy& study) {
  Points places = independent_places(study);
  return study.correlation.empty() ? places : correlated(places, study.correlation);
}

}  // namespace fotfeste
