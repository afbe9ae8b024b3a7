#include "fotfeste/model/fidelity.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

Fidelity all(double share) {
  Fidelity fidelity{};
  fidelity.fill(share);
  return fidelity;
}

Fidelity only(Principle principle, double share) {
  Fidelity fidelity = all(1);
  fidelity[static_cast<std::size_t>(principle)] = share;
  return fidelity;
}

Parameters delay_of(double d) {
  Parameters p;
  p.fidelity_delay = days(d);
  return p;
}

Pathway ips() {
  World world = trial_world();
  Pathway design = pathway(world, "ips");
  design.benefits_counselling = 1;
  return design;
}

TEST(FidelityLaw, WithoutSpreadOrGrowthASiteDeliversTheMean) {
  const Parameters p;
  SiteLuck luck{};
  luck.fill(1.7);
  EXPECT_EQ(delivered(p, all(0.8), luck, 1), all(0.8));
  EXPECT_EQ(delivered(p, all(0.8), luck, 0.5), all(0.8));
}

TEST(FidelityLaw, DriftTakesAsMuchWithEachDoubling) {
  Parameters p;
  p.fidelity_drift = 0.1;
  EXPECT_NEAR(delivered(p, all(0.8), {}, 2)[3], 0.7, 1e-12);
  EXPECT_NEAR(delivered(p, all(0.8), {}, 8)[3], 0.5, 1e-12);
  EXPECT_EQ(delivered(p, all(0.1), {}, 1024)[3], 0);
}

TEST(FidelityLaw, ASiteAndItsPrinciplesHaveLuckOfTheirOwn) {
  Parameters p;
  p.fidelity_spread = 0.1;
  p.fidelity_common = 0.64;
  SiteLuck luck{};
  luck[0] = 1;
  luck[2] = -0.5;
  const Fidelity share = delivered(p, all(0.6), luck, 1);
  EXPECT_NEAR(share[0], 0.6 + 0.1 * 0.8, 1e-12);
  EXPECT_NEAR(share[1], 0.6 + 0.1 * (0.8 - 0.5 * 0.6), 1e-12);
}

TEST(FidelityLaw, AllOfItIsTheDesign) {
  const Pathway design = ips();
  const Pathway same = as_delivered(delay_of(90), design, all(1));
  const ContactPolicy& plan = same.phases[0].contact;
  EXPECT_EQ(plan.delay, design.phases[0].contact.delay);
  EXPECT_EQ(plan.coordination.every, design.phases[0].contact.coordination.every);
  EXPECT_EQ(plan.in_job_late, design.phases[0].contact.in_job_late);
  EXPECT_EQ(same.graduation_age, design.graduation_age);
  EXPECT_EQ(same.integration, design.integration);
  EXPECT_EQ(same.discharge_after, design.discharge_after);
  EXPECT_EQ(same.phases[0].placements_instead, 0);
  EXPECT_EQ(same.phases[0].preferences, 1);
  EXPECT_EQ(hours_delivered(all(1)), 1);
}

TEST(FidelityLaw, EachPrincipleWeakensWhatItNames) {
  const Pathway design = ips();
  const ContactPolicy& plan = design.phases[0].contact;
  const auto half = [&](Principle principle) {
    return as_delivered(delay_of(90), design, only(principle, 0.5));
  };
  EXPECT_EQ(hours_delivered(only(Principle::caseload, 0.5)), 0.5);
  EXPECT_EQ(half(Principle::rapid_search).phases[0].contact.delay, days(45));
  EXPECT_EQ(half(Principle::integration).integration, design.integration / 2);
  EXPECT_EQ(half(Principle::integration).phases[0].contact.coordination.every,
            plan.coordination.every * 2);
  EXPECT_EQ(half(Principle::competitive_jobs).phases[0].placements_instead, 0.5);
  EXPECT_EQ(half(Principle::follow_along).phases[0].contact.in_job_middle, plan.in_job_middle * 2);
  EXPECT_EQ(*half(Principle::follow_along).graduation_age, *design.graduation_age / 2);
  EXPECT_EQ(half(Principle::preferences).phases[0].preferences, 0.5);
  EXPECT_EQ(half(Principle::zero_exclusion).discharge_after, 2);
  EXPECT_EQ(half(Principle::benefits_counselling).benefits_counselling, 0.5);
}

/// All that the design plans, for `days_seen` outside jobs and as long in them.
Delivered as_planned(const Pathway& design, double days_seen) {
  const ContactPolicy& plan = design.phases[0].contact;
  Delivered seen;
  seen.days = seen.job_days = days_seen;
  seen.meetings = days_seen / plan.meeting.every.count();
  seen.employer_contacts = days_seen / plan.employer_contact.every.count();
  seen.coordinations = 1.5 * days_seen / plan.coordination.every.count();
  seen.job_meetings = days_seen / plan.in_job_middle.count();
  seen.first_contacts = 10;
  seen.first_wait = 10 * plan.employer_contact.every.count() / 2;
  seen.jobs = seen.ordinary_jobs = seen.preferred_jobs = 4;
  seen.stays = 10;
  return seen;
}

TEST(FidelityScore, GoesFromTwentyFiveToAHundredAndTwentyFive) {
  const Pathway design = ips();
  EXPECT_NEAR(fidelity_score(design, as_planned(design, 10'000)), 125, 1e-9);
  Delivered nothing_done;
  nothing_done.days = nothing_done.job_days = 10'000;
  nothing_done.stays = nothing_done.discharged = 10;
  EXPECT_EQ(fidelity_score(design, nothing_done), 25);
  EXPECT_EQ(fidelity_score(design, {}), 0);
}

TEST(FidelityScore, FallsWithEachThingThatIsSeenLess) {
  const Pathway design = ips();
  const Delivered full = as_planned(design, 10'000);
  for (double Delivered::*const field :
       {&Delivered::meetings, &Delivered::employer_contacts, &Delivered::coordinations,
        &Delivered::job_meetings, &Delivered::ordinary_jobs, &Delivered::preferred_jobs}) {
    Delivered less = full;
    less.*field /= 2;
    EXPECT_NEAR(fidelity_score(design, less), 125 - 100 * 0.5 / 8, 1e-9);
  }
  Delivered late = full;
  late.first_wait *= 4;
  EXPECT_NEAR(fidelity_score(design, late), 125 - 100 * 0.75 / 8, 1e-9);
}

}  // namespace
}  // namespace fotfeste::testing
