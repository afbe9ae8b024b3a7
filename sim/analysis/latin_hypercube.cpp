#include "fotfeste/analysis/latin_hypercube.hpp"

#include "sim/analysis/demand.hpp"
#include "sim/analysis/luck.hpp"

namespace fotfeste {

Points latin_hypercube(std::size_t n, std::size_t factors, Placement placement, StreamKey key) {
  require_at_least("points", n, 1);
  Points points(n, Point(factors));
  for (std::size_t factor = 0; factor < factors; ++factor) {
    const std::vector<std::size_t> strata = shuffled(n, key, Draw::latin_order, factor);
    for (std::size_t run = 0; run < n; ++run) {
      const double within =
          placement == Placement::centred ? 0.5 : luck(key, Draw::latin_place, factor, run).first;
      points[run][factor] = (static_cast<double>(strata[run]) + within) / static_cast<double>(n);
    }
  }
  return points;
}

}  // namespace fotfeste
