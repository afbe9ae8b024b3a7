#pragma once

#include "fotfeste/model/outcome.hpp"
#include "fotfeste/model/world.hpp"

namespace fotfeste::testing {

/// A system of two groups, one role, one pathway, one line; two years from 1 January 2019, no
/// warm-up; half-time jobs; no discounting.
inline World small_world() {
  World world;
  world.name = "small";
  world.system = true;
  world.groups.resize(2);
  world.groups[0].name = "young";
  world.groups[1].name = "old";
  for (Group& group : world.groups) group.income.hours = 18.75;
  world.roles.resize(1);
  world.roles[0].name = "adviser";
  world.pathways.resize(1);
  world.pathways[0].name = "ips";
  world.lines.resize(1);
  world.lines[0].name = "ips";
  world.first_day = Date{2019, 1, 1};
  world.horizon = days(731);
  world.economics.discount_rate = 0;
  world.economics.displacement = 0;
  world.economics.cost_of_public_funds = 0;
  return world;
}

inline Tick at_day(double day) { return to_ticks(days(day)); }

inline PersonOutcome person(std::uint32_t id, GroupId group, double entry_day = 0) {
  PersonOutcome p;
  p.id = id;
  p.group = group;
  p.entry = at_day(entry_day);
  return p;
}

inline JobSpell spell(std::uint32_t person, std::uint32_t job, Contract contract, double from,
                      double to) {
  JobSpell s;
  s.person = person;
  s.job = job;
  s.contract = contract;
  s.start = at_day(from);
  s.end = at_day(to);
  return s;
}

}  // namespace fotfeste::testing
