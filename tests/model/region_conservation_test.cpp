// What must add up in every run, whatever the world.
#include <gtest/gtest.h>

#include <numeric>

#include "fotfeste/model/region.hpp"
#include "tests/support/region_checks.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

RegionOutcome run(const World& world, std::uint64_t seed) {
  return Region(world, 0, stream_key(seed, 0)).finish();
}

struct Case {
  const char* name;
  World (*world)();
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.name; }

World ips() { return trial_world({.people = 400}); }

World crowded() { return trial_world({.people = 400, .caseload = {{"specialist", 60.0}}}); }

World all_measures() {
  World world = trial_world({.people = 900,
                             .severity = 0.7,
                             .severity_spread = 0.3,
                             .wants_work = 0.7,
                             .turnover = 1.3,
                             .shares = {{"aft", 0.2},
                                        {"placement", 0.2},
                                        {"subsidy", 0.2},
                                        {"employer_led", 0.2},
                                        {"contracted", 0.2}},
                             .months = 36});
  world.market.steps = {{days(0), 1}, {days(300), 0.35}, {days(420), 1.2}};
  world.ordinary_after_support = true;
  return world;
}

World with_turnover() {
  World world = trial_world({.people = 400, .turnover = 0.9});
  for (Role& each : world.roles) {
    each.turnover = per_year(1.5);
    each.recruitment_lag = days(70);
    each.starts_skilled = false;
    each.cap = 20;
  }
  return world;
}

World county() { return system_world("county"); }

class AnyRegion : public ::testing::TestWithParam<std::tuple<Case, int>> {
 protected:
  const World world = std::get<0>(GetParam()).world();
  const RegionOutcome outcome = run(world, static_cast<std::uint64_t>(std::get<1>(GetParam())));
  const Tick horizon = to_ticks(world.horizon);
};

TEST_P(AnyRegion, LivesHaveNoGapsAndNoOverlaps) {
  EXPECT_GT(outcome.jobs.size(), outcome.people.size() / 20);
  expect_whole_lives(outcome, horizon);
}

TEST_P(AnyRegion, CountsOfAPersonFitTogether) {
  for (const PersonOutcome& person : outcome.people) {
    const int meetings = person.completed[static_cast<std::size_t>(Task::meeting)];
    // One meeting may have been owed when the counting began.
    EXPECT_LE(meetings + person.no_shows + person.meetings_missed, person.meetings_planned + 1);
    EXPECT_LE(person.refused + person.preferred, person.offers);
    EXPECT_GE(person.staff_hours + 1e-3, person.trust_building_hours);
    const int solved =
        person.solved_by_contact + person.solved_by_response + person.solved_by_colleagues;
    EXPECT_LE(solved + person.escalated, person.problems + 1);
  }
}

// A task that ran into the counted time may bring the hours of its start along: one a position.
TEST_P(AnyRegion, StaffWorkNoMoreThanTheirHours) {
  constexpr double longest_task = 2.25;
  for (std::size_t role = 0; role < outcome.staff.size(); ++role) {
    const StaffOutcome& staff = outcome.staff[role];
    const double used = std::accumulate(staff.hours.begin(), staff.hours.end(), 0.0);
    const double days_counted = to_days(horizon) - world.warm_up.count();
    const double positions = staff.filled_days / days_counted;
    const double carried = world.warm_up.count() > 0 ? (positions + 2) * longest_task * 2 : 1e-6;
    EXPECT_LE(used, staff.hours_capacity + carried) << world.roles[role].name;
    EXPECT_NEAR(staff.hours_capacity, staff.filled_days / 7 * world.roles[role].direct_hours,
                1e-6 * (1 + staff.hours_capacity));
  }
}

// Hours are the same, summed over staff and over the people they were spent on; but for tasks whose
// client had gone, and those of the last days that nobody finished.
TEST_P(AnyRegion, HoursOfStaffAreHoursOfPeople) {
  double of_staff = 0;
  for (const StaffOutcome& staff : outcome.staff) {
    of_staff += std::accumulate(staff.hours.begin(), staff.hours.end(), 0.0);
  }
  double of_people = 0;
  for (const PersonOutcome& person : outcome.people) {
    of_people += static_cast<double>(person.staff_hours);
  }
  EXPECT_LE(of_people, of_staff * (1 + 1e-5));
  EXPECT_GE(of_people, of_staff * 0.98);
}

// Booked by role and by person, at the same moments and in different books.
TEST_P(AnyRegion, ContactsOfRolesAreContactsOfPeople) {
  std::array<std::uint64_t, 3> of_roles{};
  for (const StaffOutcome& staff : outcome.staff) {
    of_roles[0] += staff.contacts_done;
    of_roles[1] += staff.meetings_planned;
    of_roles[2] += staff.meetings_missed;
  }
  std::array<std::uint64_t, 3> of_people{};
  for (const PersonOutcome& person : outcome.people) {
    of_people[0] += std::accumulate(person.completed.begin(), person.completed.end(), 0U);
    of_people[1] += person.meetings_planned;
    of_people[2] += person.meetings_missed;
  }
  EXPECT_EQ(of_roles, of_people);
  EXPECT_GT(of_roles[0], 1000U);
}

TEST_P(AnyRegion, JobStartsAreContractsWithANewEmployer) {
  const Tick counted_from = to_ticks(world.warm_up);
  std::uint64_t starts = 0;
  bool converted_before = false;
  const auto jobs = by_person(outcome.jobs, outcome.people.size());
  for (const auto& of_person : jobs) {
    converted_before = false;
    for (const JobSpell& job : of_person) {
      starts += !converted_before && job.start >= counted_from ? 1 : 0;
      converted_before = job.why == JobEnd::converted;
    }
  }
  EXPECT_EQ(outcome.job_starts, starts);
}

INSTANTIATE_TEST_SUITE_P(Worlds, AnyRegion,
                         ::testing::Combine(::testing::Values(Case{"Ips", ips},
                                                              Case{"Crowded", crowded},
                                                              Case{"AllMeasures", all_measures},
                                                              Case{"Turnover", with_turnover}),
                                            ::testing::Values(1, 2, 3)));
INSTANTIATE_TEST_SUITE_P(System, AnyRegion,
                         ::testing::Combine(::testing::Values(Case{"County", county}),
                                            ::testing::Values(1)));

// The checks see what they are for.
TEST(RegionChecks, SeeAnOverlapAGapAndAJobTooEarly) {
  const World world = ips();
  const RegionOutcome outcome = run(world, 1);
  const Tick horizon = to_ticks(world.horizon);
  const auto jobs = by_person(outcome.jobs, outcome.people.size());
  const auto busy = std::max_element(
      jobs.begin(), jobs.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
  ASSERT_GT(busy->size(), 1U);
  const PersonOutcome& person = outcome.people[static_cast<std::size_t>(busy - jobs.begin())];
  ASSERT_EQ(faults_in_jobs(person, *busy, horizon), "");
  auto overlap = *busy;
  overlap[0].end = overlap[1].start + 1;
  EXPECT_NE(faults_in_jobs(person, overlap, horizon), "");
  PersonOutcome late = person;
  late.entry = busy->front().start + 1;
  EXPECT_NE(faults_in_jobs(late, *busy, horizon), "");
}

// The register of a county, month by month.

class Register : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    world = new World(county());
    outcome = new RegionOutcome(run(*world, 5));
  }
  static void TearDownTestSuite() {
    delete outcome;
    delete world;
  }
  static World* world;
  static RegionOutcome* outcome;
};
World* Register::world = nullptr;
RegionOutcome* Register::outcome = nullptr;

TEST_F(Register, TheStockChangesByWhoComesAndGoes) {
  ASSERT_GT(outcome->months.size(), 24U);
  for (std::size_t month = 1; month < outcome->months.size(); ++month) {
    const RegisterMonth& before = outcome->months[month - 1];
    const RegisterMonth& now = outcome->months[month];
    EXPECT_EQ(before.in_register + now.entered + now.returned,
              now.in_register + now.exits_work + now.exits_pension + now.exits_other);
    EXPECT_GT(now.entered, 0U);
    EXPECT_GT(now.exits_work + now.exits_pension + now.exits_other, 0U);
  }
}

/// How many spells run at `t`: begun before, not yet over.
template <class Spells, class Counts>
std::uint32_t running_at(const Spells& spells, Tick t, Counts counts) {
  std::uint32_t n = 0;
  for (const auto& spell : spells) n += spell.start < t && spell.end >= t && counts(spell) ? 1 : 0;
  return n;
}

TEST_F(Register, TheCountsAreThoseOfThePeopleThemselves) {
  const auto& people = outcome->people;
  for (std::size_t month = 0; month < outcome->months.size(); month += 7) {
    const RegisterMonth& seen = outcome->months[month];
    const auto of_register = [&](const auto& spell) { return !people[spell.person].pensioner; };
    for (std::size_t pathway = 0; pathway < world->pathways.size(); ++pathway) {
      EXPECT_EQ(seen.in_pathway[pathway], running_at(outcome->pathways, seen.at,
                                                     [&](const PathwaySpell& stay) {
                                                       return of_register(stay) &&
                                                              stay.pathway == pathway;
                                                     }))
          << world->pathways[pathway].name;
    }
    const auto with = [&](auto is_kind) {
      return running_at(outcome->jobs, seen.at, [&](const JobSpell& job) {
        return of_register(job) && is_kind(job.contract);
      });
    };
    EXPECT_EQ(seen.in_ordinary_work, with([](Contract c) { return is_ordinary(c); }));
    EXPECT_EQ(seen.in_subsidised_work, with([](Contract c) { return c == Contract::subsidised; }));
    EXPECT_EQ(seen.in_unpaid_job, with([](Contract c) { return is_unpaid(c); }));
    std::uint32_t pensioned = 0;
    for (const PersonOutcome& person : people) {
      pensioned += !person.pensioner && person.pension < seen.at && person.gone >= seen.at ? 1 : 0;
    }
    EXPECT_EQ(seen.on_pension, pensioned);
  }
}

TEST_F(Register, EverybodyIsInOnePathwayAtMost) {
  for (const RegisterMonth& month : outcome->months) {
    const auto followed =
        std::accumulate(month.in_pathway.begin(), month.in_pathway.end(), std::uint32_t{0});
    std::uint32_t there = 0;
    for (const PersonOutcome& person : outcome->people) {
      there += !person.pensioner && person.entry < month.at && person.gone >= month.at ? 1 : 0;
    }
    EXPECT_LE(followed, there);
    EXPECT_LE(month.in_register + month.on_pension, there);
    EXPECT_LE(month.waiting, followed);
  }
}

}  // namespace
}  // namespace fotfeste::testing
