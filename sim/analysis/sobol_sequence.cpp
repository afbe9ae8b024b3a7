#include "fotfeste/analysis/sobol_sequence.hpp"

#include <boost/random/sobol.hpp>
#include <cstdint>

#include "sim/analysis/demand.hpp"
#include "sim/analysis/luck.hpp"

namespace fotfeste {

Points sobol_sequence(std::size_t n, std::size_t factors, std::optional<StreamKey> shift) {
  constexpr std::size_t most = 3667;
  require_at_least("factors", factors, 1);
  if (factors > most) refuse("factors", static_cast<double>(factors), "at most 3667");
  std::vector<std::uint64_t> digits(factors, 0);
  if (shift) {
    PhiloxEngine random = engine(*shift, {}, static_cast<std::uint32_t>(Draw::digital_shift));
    for (std::uint64_t& word : digits) word = random();
  }
  boost::random::sobol sequence(factors);
  Points points(n, Point(factors));
  for (std::size_t run = 0; run < n; ++run) {
    for (std::size_t factor = 0; factor < factors; ++factor) {
      const std::uint64_t word = run == 0 ? 0 : sequence();  // Boost leaves the origin out
      points[run][factor] = open_unit(word ^ digits[factor]);
    }
  }
  return points;
}

}  // namespace fotfeste
