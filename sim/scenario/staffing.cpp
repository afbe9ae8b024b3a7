#include "fotfeste/scenario/staffing.hpp"

#include <algorithm>
#include <cmath>

namespace fotfeste {
namespace {

constexpr double share_who_go_on = 0.5;
constexpr double share_who_fall_back = 0.15;

bool is_limited(const Pathway& pathway) {
  return pathway.limit.has_value() || pathway.phases.back().duration.has_value();
}

bool serves(RoleId role, const Pathway& pathway) {
  return std::any_of(pathway.phases.begin(), pathway.phases.end(),
                     [role](const Phase& phase) { return phase.role == role; });
}

/// Shares that were added up may miss a whole number by a rounding error.
int rounded_up(double number) { return static_cast<int>(std::ceil(number - 1e-9)); }

}  // namespace

std::vector<int> trial_positions(const World& arm) {
  std::vector<double> followed(arm.roles.size(), 0);  // share of all people, by role
  const auto add = [&](PathwayId pathway, double share) {
    if (pathway == nothing) return;
    const RoleId role = arm.pathways[pathway].phases.front().role;
    if (role != nothing) followed[role] += share;
  };
  for (const Allocation& part : arm.allocation) {
    if (part.pathway == nothing) continue;
    const Pathway& pathway = arm.pathways[part.pathway];
    for (std::size_t role = 0; role < followed.size(); ++role) {
      if (serves(static_cast<RoleId>(role), pathway)) followed[role] += part.share;
    }
    if (is_limited(pathway)) add(pathway.next, share_who_go_on * part.share);
  }
  add(arm.fallback, share_who_fall_back);

  std::vector<int> positions;
  for (std::size_t role = 0; role < followed.size(); ++role) {
    const double clients = followed[role] * arm.people.people;
    positions.push_back(clients > 0 ? std::max(1, rounded_up(clients / arm.roles[role].caseload))
                                    : 0);
  }
  return positions;
}

void staff_trial(World& arm) {
  const std::vector<int> positions = trial_positions(arm);
  for (std::size_t role = 0; role < arm.roles.size(); ++role) {
    if (!arm.roles[role].positions.empty()) continue;
    arm.roles[role].positions = {
        {.at = Duration{0}, .positions = positions[role], .recruited = false}};
    arm.roles[role].paid_by_use = true;
  }
}

}  // namespace fotfeste
