#include "fotfeste/analysis/grid.hpp"

#include "sim/analysis/demand.hpp"

namespace fotfeste {

double grid_place(std::size_t level, std::size_t levels) {
  if (levels < 2) return 0.5;
  return static_cast<double>(level) / static_cast<double>(levels - 1);
}

Points full_grid(std::span<const std::size_t> levels) {
  constexpr double most = 1e7;
  double size = 1;
  for (const std::size_t n : levels) {
    require_at_least("levels", n, 1);
    size *= static_cast<double>(n);
  }
  if (size > most) refuse("points of the grid", size, "at most 10000000");
  Points points(static_cast<std::size_t>(size), Point(levels.size()));
  for (std::size_t run = 0; run < points.size(); ++run) {
    std::size_t left = run;
    for (std::size_t factor = levels.size(); factor-- > 0;) {
      points[run][factor] = grid_place(left % levels[factor], levels[factor]);
      left /= levels[factor];
    }
  }
  return points;
}

Points one_at_a_time(const Point& base, std::span<const std::size_t> levels) {
  require_count("numbers of levels", levels.size(), base.size());
  Points points{base};
  for (std::size_t factor = 0; factor < base.size(); ++factor) {
    require_at_least("levels", levels[factor], 1);
    for (std::size_t level = 0; level < levels[factor]; ++level) {
      const double place = grid_place(level, levels[factor]);
      if (place == base[factor]) continue;
      points.push_back(base);
      points.back()[factor] = place;
    }
  }
  return points;
}

}  // namespace fotfeste
