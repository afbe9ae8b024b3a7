#include "fotfeste/units/ensure.hpp"

#include <string>

namespace fotfeste {

void fail(const char* what, Tick now, std::uint32_t person) {
  throw ModelError(std::string("a rule of the model is broken: ") + what + " (day " +
                   std::to_string(to_days(now)) + ", person " + std::to_string(person) + ")");
}

}  // namespace fotfeste
