#include <gtest/gtest.h>

#include "fotfeste/model/region.hpp"
#include "tests/experiment/outcome_figures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

/// Its advisers have room for some of the people only.
World county() {
  return system_world("county", {"horizon=2 years", "population.stock=3 000 people",
                                 "roles.adviser.cap=40 clients"});
}

RegionOutcome run(const World& world) { return Region(world, 0, stream_key(1, 0)).finish(); }

/// What stands behind a mean: hours used and hours there.
struct Hours {
  double used = 0;
  double there = 0;
};

/// Of all figures whose names begin so, up to a dot or their end.
Hours hours_of(const Tally& tally, const std::string& begin) {
  Hours hours;
  for (std::size_t n = 0; n < tally.parts.size(); ++n) {
    if ((tally.measures[n].key + ".").rfind(begin + ".", 0) != 0) continue;
    hours.used += tally.parts[n].sum;
    hours.there += tally.parts[n].weight;
  }
  return hours;
}

// The same world, cut off at the last month: two ways to the hours until then.
TEST(StaffUse, OfTheMonthsIsThatOfTheWindow) {
  const World world = county();
  const RegionOutcome whole = run(world);
  World shorter = world;
  shorter.horizon = days(to_days(whole.months.back().at));
  const Tally by_month = measure(world, whole);
  const Tally window = measure(shorter, run(shorter));
  int used = 0;
  for (const Role& role : world.roles) {
    const Hours months = hours_of(by_month, "series.staff_use." + role.name);
    const Hours all = hours_of(window, "staff.utilisation." + role.name);
    EXPECT_NEAR(months.used, all.used, 1e-9 * (1 + all.used)) << role.name;
    EXPECT_NEAR(months.there, all.there, 1e-9 * (1 + all.there)) << role.name;
    used += all.used > 0 ? 1 : 0;
  }
  EXPECT_GE(used, 2);
}

TEST(StaffUse, IsOfTheMonthBefore) {
  RegionOutcome o;
  o.months.resize(2);
  o.months[0].at = at_day(31);
  o.months[0].hours = {30};
  o.months[0].hours_capacity = {100};
  o.months[1].at = at_day(59);
  o.months[1].hours = {110};
  o.months[1].hours_capacity = {200};
  const Figures f = figures(small_world(), o);
  EXPECT_EQ(f.at("series.staff_use.adviser.2019-02-01"), 0.3);
  EXPECT_EQ(f.at("series.staff_use.adviser.2019-03-01"), 0.8);
}

TEST(Waiting, ForTheRolesIsAllTheWaiting) {
  const World world = county();
  const RegionOutcome outcome = run(world);
  double most = 0;
  for (const RegisterMonth& month : outcome.months) {
    double sum = 0;
    for (const std::uint32_t n : month.waiting_for) sum += n;
    EXPECT_EQ(sum, month.waiting) << to_days(month.at);
    most = std::max(most, sum);
  }
  EXPECT_GT(most, 0);
  const std::string date = to_string(Calendar(world.first_day).date_of(outcome.months.back().at));
  const Figures f = figures(world, outcome, 3);
  double sum = 0;
  for (const Role& role : world.roles) sum += *f.at("series.waiting_for." + role.name + "." + date);
  EXPECT_EQ(sum, f.at("series.waiting." + date));
}

}  // namespace
}  // namespace fotfeste::testing
