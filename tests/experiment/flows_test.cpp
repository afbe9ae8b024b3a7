#include <gtest/gtest.h>

#include "fotfeste/model/region.hpp"
#include "tests/experiment/outcome_figures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

World two_pathways() {
  World world = small_world();
  world.pathways.resize(2);
  world.pathways[1].name = "ordinary";
  world.fallback = 1;
  return world;
}

PathwaySpell stay(std::uint32_t person, PathwayId pathway, double from, double to) {
  return {.person = person,
          .pathway = pathway,
          .line = nothing,
          .why = PathwayEnd::limit,
          .start = at_day(from),
          .end = at_day(to)};
}

/// Everybody begins in ordinary follow-up on day 0; 24 months are over on day 730.5.
RegionOutcome seven_people() {
  RegionOutcome o;
  for (std::uint32_t n = 0; n < 7; ++n) {
    o.people.push_back(person(n, 0));
    o.people.back().first_pathway = 1;
    o.pathways.push_back(stay(n, 1, 0, 100));
  }
  return o;
}

TEST(Flows, LeadFromTheFirstMeasureToWhereSomebodyStands) {
  RegionOutcome o = seven_people();
  o.pathways.insert(o.pathways.end(), {stay(0, 0, 100, 300), stay(1, 0, 100, 731),
                                       stay(2, 0, 100, 731), stay(3, 0, 730.6, 731)});
  o.jobs = {spell(0, 1, Contract::permanent, 300, 731), spell(2, 2, Contract::trial, 500, 731),
            spell(4, 3, Contract::subsidised, 500, 731), spell(6, 4, Contract::temporary, 1, 730)};
  o.people[0].pension = at_day(200);
  o.people[3].pension = at_day(600);
  o.people[5].pension = at_day(600);
  o.people[5].gone = at_day(700);
  const Figures f = figures(two_pathways(), o, 2);
  EXPECT_EQ(f.at("flow.ips.ordinary_work"), 2.0) << "beside a pension; two regions";
  EXPECT_EQ(f.at("flow.ips.in_measure"), 2.0);
  EXPECT_EQ(f.at("flow.ips.unpaid_job"), 2.0);
  EXPECT_EQ(f.at("flow.ordinary.pension"), 2.0) << "the measure began too late";
  EXPECT_EQ(f.at("flow.ordinary.subsidised_work"), 2.0);
  EXPECT_EQ(f.at("flow.ordinary.gone"), 2.0);
  EXPECT_EQ(f.at("flow.ordinary.in_register"), 2.0) << "the job ended before";
  EXPECT_EQ(f.at("flow.nothing.in_register"), 0.0);
}

TEST(Flows, LeaveOutWhoIsNotWatchedForTwoYears) {
  RegionOutcome o = seven_people();
  for (PersonOutcome& p : o.people) p.entry = at_day(1);
  o.people[0].entry = 0;
  EXPECT_EQ(figures(two_pathways(), o).at("flow.ordinary.in_register"), 1.0);
  World year = two_pathways();
  year.horizon = days(365);
  EXPECT_EQ(figures(year, o).count("flow.ordinary.in_register"), 0U);
}

double sum_of(const Figures& figures, const std::string& begin, const std::string& end) {
  double sum = 0;
  for (const auto& [name, value] : figures) {
    const bool ends = name.size() >= end.size() && name.substr(name.size() - end.size()) == end;
    if (name.rfind(begin, 0) == 0 && ends) sum += *value;
  }
  return sum;
}

// Counted from the people's entry alone, and by the table of entrants: nobody is lost or twice
// there.
TEST(Flows, KeepEverybodyWhoIsWatched) {
  const World county = system_world("county", {"horizon=3 years", "population.stock=600 people",
                                               "population.entrants=30 persons/month"});
  const World trial = trial_world(
      {.people = 400, .shares = {{"ips", 0.4}, {"aft", 0.3}, {"nothing", 0.3}}, .months = 30});
  for (const World* world : {&county, &trial}) {
    const RegionOutcome outcome = Region(*world, 0, stream_key(1, 0)).finish();
    const StudyView view(*world, outcome);
    double watched = 0;
    for (const PersonOutcome& person : outcome.people) {
      const bool long_enough = person.entry + to_ticks(months(24)) <= view.window.horizon;
      if (view.is_entrant(person) && long_enough) ++watched;
    }
    const Figures f = figures(*world, outcome);
    EXPECT_GT(watched, 250) << world->name;
    EXPECT_EQ(sum_of(f, "flow.", ""), watched) << world->name;
    EXPECT_NEAR(sum_of(f, "flow.", ".ordinary_work"), *f.at("entrants.point.24m") * watched, 1e-9);
    EXPECT_GT(sum_of(f, "flow.ips.", ""), 0) << world->name;
  }
}

}  // namespace
}  // namespace fotfeste::testing
