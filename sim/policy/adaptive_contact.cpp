#include "fotfeste/policy/adaptive_contact.hpp"

#include <algorithm>

namespace fotfeste {

Tick adapted_interval(const ContactPolicy& policy, Tick usual, VisibleNeed need) {
  const double factor =
      need.strained || need.problem ? policy.interval_in_need : policy.interval_when_calm;
  if (factor == 1 || usual <= 0) return usual;
  return std::max(ticks_per_day, static_cast<Tick>(static_cast<double>(usual) * factor));
}

}  // namespace fotfeste
