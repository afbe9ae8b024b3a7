#include "fotfeste/model/switches.hpp"

#include <algorithm>

#include "fotfeste/model/world.hpp"

namespace fotfeste {
namespace {

template <class Things, class Holds>
bool any(const Things& things, Holds holds) {
  return std::any_of(things.begin(), things.end(), holds);
}

template <class Holds>
bool any_phase(const World& world, Holds holds) {
  return any(world.pathways, [&](const Pathway& pathway) { return any(pathway.phases, holds); });
}

}  // namespace

bool has_fidelity(const World& world) {
  return any(world.pathways, [](const Pathway& p) { return p.fidelity.has_value(); });
}

bool has_purposes(const World& world) {
  return any_phase(world, [](const Phase& p) { return p.purpose != PlacementPurpose::unstated; });
}

bool has_adaptive_contact(const World& world) {
  return any_phase(world, [](const Phase& p) {
    return p.contact.interval_in_need != 1 || p.contact.interval_when_calm != 1;
  });
}

bool has_three_party_agreements(const World& world) {
  return any_phase(world, [](const Phase& p) { return p.contact.agreement.planned(); });
}

bool has_counselling(const World& world) {
  return any(world.pathways, [](const Pathway& p) { return p.benefits_counselling > 0; });
}

bool has_health_team_hours(const World& world) { return world.health_team_hours.has_value(); }

bool has_disclosure(const World& world) {
  return any(world.groups, [](const Group& group) { return group.tells > 0; });
}

bool has_certificates(const World& world) {
  return any_phase(world, [](const Phase& p) { return p.certificate; });
}

bool has_granted_jobs(const World& world) {
  return any_phase(world, [](const Phase& p) { return p.subsidy != nothing; });
}

bool has_grants(const World& world) {
  return any_phase(world, [](const Phase& p) { return p.grant != nothing; });
}

bool has_countable_first(const World& world) {
  return any(world.roles,
             [](const Role& role) { return role.discipline == Discipline::countable_first; });
}

bool has_courses(const World& world) {
  return any(world.roles, [](const Role& role) { return role.training.planned(); });
}

bool has_providers(const World& world) {
  return any(world.roles, [](const Role& role) { return role.providers > 0; });
}

bool has_firm_agreements(const World& world) { return !world.market.agreements.empty(); }

bool has_absence(const World& world) { return !world.market.absence.empty(); }

bool has_word_of_mouth(const World& world) { return world.parameters.word_of_mouth > 0; }

}  // namespace fotfeste
