#include "fotfeste/model/certificate.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/tiny_world.hpp"

namespace fotfeste::testing {
namespace {

Parameters eightfold() {
  Parameters p = still_parameters();
  p.certificate_jobs = 0.25;
  p.certificate_openings = 9;
  return p;
}

TEST(Certificate, OpensOneKindOfJob) {
  EXPECT_EQ(certified_openings(Parameters{}), 1);
  EXPECT_DOUBLE_EQ(certified_openings(eightfold()), 3);
}

constexpr double rate = 0.002;   // own search, per day
constexpr double lessons = 200;  // days

/// Education, and at its end a certificate if the phase gives one; nobody finds a job meanwhile.
World educated(bool certificate) {
  World world = tiny_world(20'000, days(lessons + 300));
  world.parameters = eightfold();
  world.parameters.own_search_rate = per_day(rate);
  world.parameters.search_education = 0;
  Pathway pathway;
  pathway.name = "school";
  pathway.can_be_left = false;
  pathway.phases.resize(2);
  pathway.phases[0].activity = Activity::education;
  pathway.phases[0].duration = days(lessons);
  pathway.phases[0].certificate = certificate;
  pathway.phases[1].activity = Activity::follow_up;
  world.pathways = {pathway};
  world.allocation = {{0, 1}};
  return world;
}

double found_by(const RegionOutcome& outcome, double day) {
  double found = 0;
  for (const PersonOutcome& person : outcome.people) {
    found += person.first_ordinary <= to_ticks(days(day)) ? 1 : 0;
  }
  return found / static_cast<double>(outcome.people.size());
}

TEST(Certificate, ComesAtTheEndOfTheEducationAndSpeedsSearch) {
  const RegionOutcome with = run(educated(true));
  const RegionOutcome without = run(educated(false));
  for (const PersonOutcome& person : with.people) {
    ASSERT_NEAR(to_days(person.certified), lessons, 0.01);
    ASSERT_NEAR(to_days(person.first_education), 0, 0.01);
  }
  EXPECT_EQ(without.people[0].certified, never);
  EXPECT_EQ(found_by(with, lessons), 0);
  EXPECT_NEAR(found_by(with, lessons + 300), 1 - std::exp(-3 * rate * 300), 0.025);
  EXPECT_NEAR(found_by(without, lessons + 300), 1 - std::exp(-rate * 300), 0.025);
}

// A job on the way ends the education: it begins anew when the job is lost.
TEST(Certificate, IsNotGotByThoseWhoLeaveForAJob) {
  World world = educated(true);
  world.parameters.search_education = 1;
  for (const PersonOutcome& person : run(world).people) {
    if (person.first_ordinary < to_ticks(days(lessons))) {
      ASSERT_EQ(person.certified, never);
    }
  }
}

}  // namespace
}  // namespace fotfeste::testing
