#include "fotfeste/model/unit_price.hpp"

#include <limits>

#include "fotfeste/kernel/calendar.hpp"

namespace fotfeste {
namespace {

__extension__ using Wide = __int128;

constexpr Wide largest = std::numeric_limits<std::int64_t>::max();

Wide floor_divide(Wide a, Wide b) { return a / b - (a % b != 0 && a < 0 ? 1 : 0); }

}  // namespace

Nok UnitPrice::cost(std::int64_t unit_ticks, std::int64_t vacant_ticks, Tick year) const {
  const Wide exact = Wide{unit.ore} * unit_ticks + Wide{vacant.ore} * vacant_ticks;
  const Wide rounded = floor_divide(2 * exact + year, 2 * Wide{year});
  if (rounded > largest || rounded < -largest) refuse_amount();
  return {static_cast<std::int64_t>(rounded)};
}

// Rounded half up, a cost is there when it lies below amount + 1/2.
std::int64_t UnitPrice::affordable(Nok amount, std::int64_t vacant_ticks, Tick year) const {
  if (unit.ore == 0) return never;
  const Wide twice = (2 * Wide{amount.ore} + 1) * year - 1 - 2 * Wide{vacant.ore} * vacant_ticks;
  const Wide ticks = floor_divide(twice, 2 * Wide{unit.ore});
  return static_cast<std::int64_t>(ticks > largest ? largest : ticks < -largest ? -largest : ticks);
}

Tick ticks_of_year(int year) { return Calendar::days_in_year(year) * ticks_per_day; }

}  // namespace fotfeste
