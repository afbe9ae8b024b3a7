// Limits of staff and contacts: what meetings at a steady pace lead to, and what one worker can do.
#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/numeric.hpp"
#include "tests/support/tiny_world.hpp"
#include "tests/support/z_test.hpp"

namespace fotfeste::testing {
namespace {

// Nobody waits and meetings take no time, so that the closed forms hold to rounding.

constexpr double every = 14;   // days between meetings
constexpr double hours = 0.6;  // of a meeting

World met_every_fortnight() {
  World world = tiny_world(1, days(3000));
  ContactPolicy& contact = add_follow_up(world, 1, endless_hours);
  contact.meeting = {days(every), hours};
  Parameters& p = world.parameters;
  p.intake_hours = 1.5;
  p.trust_gain = 0.11;
  p.trust_half_life = days(240);
  p.effort_gain = 1.1;
  p.effort_half_life = days(36);
  return world;
}

/// The steady level just after a contact, of what rises by 1 - exp(-gain) of the missing share.
double steady(double gain, double half_life) {
  const double made_up = -std::expm1(-gain * hours);
  return made_up / (1 - std::exp(-gain * hours) * std::exp2(-every / half_life));
}

/// Trust when an employer contact `since` days after a meeting, late in the run, opens a job: the
/// match then tells the trust.
double trust_told_by_match(World world, double since) {
  const double contact_day = 200 * every + since;
  ContactPolicy& contact = world.pathways[0].phases[0].contact;
  contact.employer_contact = {days(contact_day), 1};
  contact.delay = days(contact_day);
  Parameters& p = world.parameters;
  p.opening_per_contact = 1e6;
  p.match_scale = 0;
  p.match_logit_trust = 1;
  const RegionOutcome outcome = run(world);
  if (outcome.jobs.size() != 1) return -1;
  return logit(static_cast<double>(outcome.jobs[0].match));
}

TEST(Contacts, TrustReachesItsSteadyLevel) {
  const World world = met_every_fortnight();
  const double top = steady(0.11, 240);
  constexpr double float_rounding = 1e-6;
  for (const double since : {0.01, 5.0, 13.9}) {
    const double trust = trust_told_by_match(world, since);
    EXPECT_NEAR(trust, top * std::exp2(-since / 240), float_rounding);
    EXPECT_GT(std::abs(trust - top * std::exp2(-since / 235)) + (since < 1 ? 1 : 0), 1e-4);
    EXPECT_GT(std::abs(trust - steady(0.113, 240) * std::exp2(-since / 240)), 1e-3);
  }
}

TEST(Contacts, TrustIsReadAsOneHalfWhenSwitchedOff) {
  World world = met_every_fortnight();
  world.switches.trust = false;
  EXPECT_NEAR(trust_told_by_match(world, 5), 0.5, 1e-6);
}

/// Mean effort at the meetings of the second half of the run, from two runs with the same luck.
double effort_at_meetings(World world) {
  const RegionOutcome whole = run(world);
  world.horizon /= 2;
  const RegionOutcome half = run(world);
  const auto& late = whole.people[0];
  const auto& early = half.people[0];
  return (static_cast<double>(late.effort_sum) - static_cast<double>(early.effort_sum)) /
         (late.meetings_planned - early.meetings_planned);
}

TEST(Contacts, EffortReachesItsSteadyLevel) {
  World world = met_every_fortnight();
  const double before_the_next = steady(1.1, 36) * std::exp2(-every / 36);
  EXPECT_NEAR(effort_at_meetings(world), before_the_next, 1e-5);
  EXPECT_GT(std::abs(effort_at_meetings(world) - steady(1.1, 36) * std::exp2(-every / 35)), 1e-3);
  world.switches.effort = false;
  EXPECT_NEAR(effort_at_meetings(world), 0.5, 1e-6);
}

/// Capability of somebody who is met every fortnight, as a benefit review tells it.
double reviewed_capability(World world, double review_day) {
  world.system = true;
  world.people.people = 0;
  world.people.entrants_per_month = 1;
  world.fallback = 0;
  world.groups[0].age = 20;
  Parameters& p = world.parameters;
  p.pension_review = 1e-9;
  p.pension_capability = 1;
  p.pension_review_interval = days(review_day);
  double told = 0;
  Region region(world, 0, stream_key(1, 0));
  region.observe(0, [&](const Happening& h) {
    if (h.what == What::reviewed && told == 0) told = h.amount;
  });
  region.run_until(to_ticks(world.horizon));
  const double age = std::exp(p.pension_age * (20 - 42) / 10);
  const double in_time = std::min(1.0, review_day / days_per_month / 18);
  return 0.5 - std::log(told / (1e-9 * age * in_time));
}

// Between meetings capability follows a fading effort; the oracle takes the law of motion in steps.
TEST(Contacts, CapabilityFollowsTheEffortThatMeetingsLift) {
  World world = met_every_fortnight();
  Parameters& p = world.parameters;
  p.capability_start = 0.45;
  p.capability_level_none = 0.3;
  p.capability_level_followup = 0.7;
  p.capability_time = days(300);
  const auto in_steps = [&](double review_day, double half_life) {
    constexpr int steps_per_day = 500;
    double k = 0.45;
    double e = -std::expm1(-1.1 * 1.5);  // the intake
    const double fade = std::exp2(-1.0 / (half_life * steps_per_day));
    const double relax = -std::expm1(-1.0 / (300.0 * steps_per_day));
    for (int step = 0; step < review_day * steps_per_day; ++step) {
      if (step > 0 && step % static_cast<int>(every * steps_per_day) == 0) {
        e += (1 - e) * -std::expm1(-1.1 * hours);
      }
      const double middle = e * std::sqrt(fade);
      k += (0.3 + 0.4 * middle - k) * relax;
      e *= fade;
    }
    return k;
  };
  for (const double day : {30.0, 200.0, 600.0}) {
    EXPECT_NEAR(reviewed_capability(world, day), in_steps(day, 36), 1e-6) << day;
    EXPECT_GT(std::abs(reviewed_capability(world, day) - in_steps(day, 35)), 1e-4) << day;
  }
  world.switches.effort = false;
  const double constant_effort = 0.5 + (0.45 - 0.5) * std::exp(-600.0 / 300);
  EXPECT_NEAR(reviewed_capability(world, 600), constant_effort, 1e-9);
  world.switches.drift = false;
  EXPECT_NEAR(reviewed_capability(world, 600), 0.45, 1e-9);
}

// Meetings until so many in a row were missed: the first run of heads.

constexpr int in_a_row = 4;

Replications meetings_until_discharge(double chance) {
  World world = tiny_world(20'000, days(1500));
  ContactPolicy& contact = add_follow_up(world, 1, endless_hours);
  contact.meeting = {days(1), 0.5};
  world.pathways[0].discharge_after = in_a_row;
  world.parameters.no_show = chance;
  Replications meetings;
  for (const PersonOutcome& person : run(world).people) {
    meetings.add(person.no_shows + person.completed[static_cast<std::size_t>(Task::meeting)]);
  }
  return meetings;
}

double mean_first_run(double q) {
  return (1 - std::pow(q, in_a_row)) / (std::pow(q, in_a_row) * (1 - q));
}

TEST(Contacts, DischargeWaitsForTheFirstRunOfNoShows) {
  const Replications seen = meetings_until_discharge(0.5);
  EXPECT_TRUE(agrees(seen, mean_first_run(0.5), 1.8));
  EXPECT_TRUE(rejects(seen, mean_first_run(0.49)));
}

TEST(Contacts, WithNoShowsSwitchedOffNobodyIsDischarged) {
  World world = tiny_world(500, days(300));
  add_follow_up(world, 1, endless_hours).meeting = {days(1), 0.5};
  world.pathways[0].discharge_after = in_a_row;
  world.parameters.no_show = 0.9;
  EXPECT_GT(run(world).people[0].no_shows, 0);
  world.switches.no_shows = false;
  for (const PersonOutcome& person : run(world).people) EXPECT_EQ(person.no_shows, 0);
}

// One worker and so many clients that meetings are always owed.

/// Meetings done by one worker with `clients` who want one every day.
double meetings_done(int clients, double hours_per_week, double meeting_every) {
  World world = tiny_world(clients, days(7000));
  add_follow_up(world, 1, hours_per_week).meeting = {days(meeting_every), hours};
  const StaffOutcome staff = run(world).staff[0];
  return static_cast<double>(staff.done[static_cast<std::size_t>(Task::meeting)]);
}

TEST(Contacts, ASaturatedWorkerSeesEachClientEverySevenNHOverC) {
  constexpr int clients = 60;
  constexpr double week = 19;
  const double interval = 7 * clients * hours / week;  // 13.3 days
  const double exact = clients * 7000 / interval;
  const double spread = std::sqrt(exact / 12);  // of so many uniform lengths, in meetings
  const double done = meetings_done(clients, week, 1);
  EXPECT_NEAR(done, exact, 6.1 * spread + 2);
  EXPECT_GT(std::abs(done - exact * 1.02), 6.1 * spread + 2);
  // With time to spare everybody is met when it is due.
  EXPECT_NEAR(meetings_done(clients, week, 20), clients * std::floor(7000.0 / 20), clients);
}

}  // namespace
}  // namespace fotfeste::testing
