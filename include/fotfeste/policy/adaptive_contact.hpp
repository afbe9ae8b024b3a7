#pragma once

#include "fotfeste/policy/contact_policy.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// What a caseworker sees, at a meeting, of how much help somebody in a job needs.
struct VisibleNeed {
  bool strained = false;  ///< health is strained, or in a crisis
  bool problem = false;   ///< a problem at work that everybody sees
};

/// Contact that follows need: the interval to the next planned meeting in a job is the usual one
/// times `interval_in_need` when health is strained or a problem is open, else times
/// `interval_when_calm`; at least a day where either is not 1.
[[nodiscard]] Tick adapted_interval(const ContactPolicy& policy, Tick usual, VisibleNeed need);

}  // namespace fotfeste
