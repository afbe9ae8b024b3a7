#pragma once

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>

#include "fotfeste/experiment/measures.hpp"
#include "tests/experiment/small_world.hpp"

namespace fotfeste::testing {

/// Figures by "key" or "key@group".
using Figures = std::map<std::string, std::optional<double>>;

inline Figures figures(const World& world, const RegionOutcome& outcome, double scale = 1) {
  const Tally tally = measure(world, outcome);
  const auto values = values_of(tally, scale);
  Figures all;
  for (std::size_t index = 0; index < values.size(); ++index) {
    const Measure& m = tally.measures[index];
    const std::string name = m.group.empty() ? m.key : m.key + "@" + m.group;
    EXPECT_TRUE(all.emplace(name, values[index].value).second) << "twice: " << name;
  }
  return all;
}

/// Four people of two groups who all enter on day 0, and two jobs:
///   0 (young)  temporary from day 100, permanent from day 200 in the same job, to day 400
///   1 (young)  subsidised from day 150 to 250
///   2 (old)    trial day 50-80, same job ordinary day 80-110, fired
///   3 (old)    never works; begins education on day 300
inline RegionOutcome four_people() {
  RegionOutcome o;
  o.people = {person(0, 0), person(1, 0), person(2, 1), person(3, 1)};
  o.people[0].first_ordinary = at_day(100);
  o.people[2].first_ordinary = at_day(80);
  o.people[3].first_education = at_day(300);
  o.jobs = {spell(2, 1, Contract::trial, 50, 80), spell(2, 1, Contract::temporary, 80, 110),
            spell(0, 2, Contract::temporary, 100, 200), spell(1, 3, Contract::subsidised, 150, 250),
            spell(0, 2, Contract::permanent, 200, 400)};
  o.jobs[1].blow = true;
  return o;
}

}  // namespace fotfeste::testing
