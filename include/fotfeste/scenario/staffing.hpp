#pragma once

#include <vector>

#include "fotfeste/model/world.hpp"

namespace fotfeste {

/// Positions of every role in a trial arm, so many that its clients can be served:
///
///     positions = ceil(people that the role follows / caseload), at least 1 where there are any
///
/// A role follows everybody whose pathway it has a phase of. The role of the pathway that comes
/// next follows in addition half of those whose pathway is limited in time, and the role of the
/// fallback 15 % of all; both also where it follows them already. Reads `people.people`,
/// `allocation`, `pathways`, `roles`, `fallback`.
[[nodiscard]] std::vector<int> trial_positions(const World& arm);

/// Staffs the arm: every role for which the scenario names no positions gets `trial_positions`,
/// filled from the first day and paid while clients need it.
void staff_trial(World& arm);

}  // namespace fotfeste
