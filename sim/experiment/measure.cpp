#include "fotfeste/experiment/measure.hpp"

#include <array>
#include <cstddef>

namespace fotfeste {

std::string to_string(Unit unit) {
  constexpr std::array names = {"share",
                                "months",
                                "hours",
                                "days",
                                "years",
                                "persons",
                                "positions",
                                "number",
                                "per person and year",
                                "per 100 persons and year",
                                "kr"};
  return names.at(static_cast<std::size_t>(unit));
}

std::string to_string(Section section) {
  constexpr std::array names = {"entrants", "population", "contacts", "staff",    "services",
                                "money",    "lines",      "flows",    "survival", "series"};
  return names.at(static_cast<std::size_t>(section));
}

}  // namespace fotfeste
