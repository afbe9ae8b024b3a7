#include "fotfeste/model/drift.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "tests/support/numeric.hpp"

namespace fotfeste::testing {
namespace {

Parameters any_parameters(AnyLuck& luck) {
  Parameters p;
  p.capability_time = days(luck.between(200, 900));
  p.attachment_time = days(luck.between(200, 900));
  p.effort_half_life = days(luck.between(20, 70));
  p.capability_level_none = luck.between(0.1, 0.5);
  p.capability_level_followup = luck();
  p.capability_level_sheltered = luck();
  p.capability_level_placement = luck();
  p.capability_level_job = luck();
  p.capability_level_severity = luck.between(0, 0.5);
  p.attachment_level_none = luck.between(0.1, 0.5);
  p.attachment_level_followup = luck();
  p.attachment_level_sheltered = luck();
  p.attachment_level_placement = luck();
  p.attachment_level_job = luck();
  p.trial_attachment = luck();
  return p;
}

/// The slow, obvious version: the law of motion in small steps (Runge and Kutta, fourth order).
Drift in_small_steps(const Parameters& p, const Levels& to, Drift x, double span) {
  const auto slope = [&](const Drift& s) {
    return std::array<double, 3>{
        (to.capability + to.capability_lift * s.effort - s.capability) / p.capability_time.count(),
        (to.attachment + to.attachment_lift * s.effort - s.attachment) / p.attachment_time.count(),
        -std::log(2.0) / p.effort_half_life.count() * s.effort};
  };
  const auto moved = [](const Drift& s, const std::array<double, 3>& by, double h) {
    return Drift{s.capability + h * by[0], s.attachment + h * by[1], s.effort + h * by[2]};
  };
  constexpr int steps = 2000;
  const double h = span / steps;
  for (int step = 0; step < steps; ++step) {
    const auto a = slope(x);
    const auto b = slope(moved(x, a, h / 2));
    const auto c = slope(moved(x, b, h / 2));
    const auto d = slope(moved(x, c, h));
    std::array<double, 3> mean{};
    for (std::size_t state = 0; state < 3; ++state) {
      mean[state] = (a[state] + 2 * b[state] + 2 * c[state] + d[state]) / 6;
    }
    x = moved(x, mean, h);
  }
  return x;
}

double distance(const Drift& a, const Drift& b) {
  return std::abs(a.capability - b.capability) + std::abs(a.attachment - b.attachment) +
         std::abs(a.effort - b.effort);
}

constexpr std::array every_activity = {
    Activity::none,      Activity::follow_up,       Activity::treatment, Activity::assessment,
    Activity::sheltered, Activity::place_and_train, Activity::job};

TEST(Drift, IsTheLawOfMotionIntegrated) {
  AnyLuck luck(1);
  for (const Activity activity : every_activity) {
    for (int world = 0; world < 10; ++world) {
      const Parameters p = any_parameters(luck);
      const Levels to = levels_of(p, activity, Contract::permanent, luck.between(0, 1.5));
      const Drift start{luck(), luck(), luck()};
      const double span = luck.between(0.1, 1500);
      const Drift exact = in_small_steps(p, to, start, span);
      EXPECT_LT(distance(drifted(p, to, start, days(span)), exact), 1e-10);
    }
  }
}

TEST(Drift, TheIntegralSeesAnEffortThatDoesNotFade) {
  AnyLuck luck(2);
  Parameters p = any_parameters(luck);
  const Levels to = levels_of(p, Activity::follow_up, Contract::none, 0.5);
  const Drift start{0.5, 0.4, 0.8};
  const Drift exact = in_small_steps(p, to, start, 100);
  p.effort_half_life *= 1.02;
  EXPECT_GT(distance(drifted(p, to, start, days(100)), exact), 1e-4);
}

// Looking at a state in between never changes where it goes.
TEST(Drift, TwoStretchesAreOne) {
  AnyLuck luck(3);
  for (int time = 0; time < 200; ++time) {
    const Parameters p = any_parameters(luck);
    const Levels to = levels_of(p, Activity::place_and_train, Contract::none, luck());
    const Drift start{luck(), luck(), luck()};
    const Duration first = days(luck.between(0, 400));
    const Duration second = days(luck.between(0, 400));
    const Drift once = drifted(p, to, start, first + second);
    EXPECT_LT(distance(drifted(p, to, drifted(p, to, start, first), second), once), 1e-13);
  }
}

TEST(Drift, EveryActivityLeadsToItsOwnLevel) {
  AnyLuck luck(4);
  const Parameters p = any_parameters(luck);
  constexpr double severity = 0.8;
  const double scale = 1 - p.capability_level_severity * severity;
  const auto leads_to = [&](Activity activity, Contract contract, double k, double a) {
    const Drift end =
        drifted(p, levels_of(p, activity, contract, severity), {0.5, 0.5, 0}, days(1e5));
    EXPECT_NEAR(end.capability, k * scale, 1e-12);
    EXPECT_NEAR(end.attachment, a, 1e-12);
  };
  for (const Activity idle : {Activity::none, Activity::treatment, Activity::assessment}) {
    leads_to(idle, Contract::none, p.capability_level_none, p.attachment_level_none);
  }
  leads_to(Activity::sheltered, Contract::none, p.capability_level_sheltered,
           p.attachment_level_sheltered);
  leads_to(Activity::job, Contract::placement, p.capability_level_placement,
           p.attachment_level_placement);
  leads_to(Activity::job, Contract::trial, p.capability_level_job,
           p.trial_attachment * p.attachment_level_job);
  for (const Contract paid : {Contract::subsidised, Contract::temporary, Contract::permanent}) {
    leads_to(Activity::job, paid, p.capability_level_job, p.attachment_level_job);
  }
}

// A label moves nothing: without contact follow-up is the same as no activity.
TEST(Drift, FollowUpWithoutEffortIsNoActivity) {
  AnyLuck luck(5);
  const Parameters p = any_parameters(luck);
  const Drift start{0.7, 0.6, 0};
  for (const Activity label : {Activity::follow_up, Activity::place_and_train}) {
    const Drift labelled = drifted(p, levels_of(p, label, Contract::none, 0.3), start, days(200));
    const Drift idle =
        drifted(p, levels_of(p, Activity::none, Contract::none, 0.3), start, days(200));
    EXPECT_EQ(labelled.capability, idle.capability);
    EXPECT_EQ(labelled.attachment, idle.attachment);
  }
}

TEST(Drift, EffortKeptAtOneLeadsToTheFollowUpLevels) {
  AnyLuck luck(6);
  Parameters p = any_parameters(luck);
  p.effort_half_life = days(1e12);
  const Drift end =
      drifted(p, levels_of(p, Activity::follow_up, Contract::none, 0), {0.5, 0.5, 1}, days(2e4));
  EXPECT_NEAR(end.capability, p.capability_level_followup, 1e-6);
  EXPECT_NEAR(end.attachment, p.attachment_level_followup, 1e-6);
}

// Contacts at a steady pace: what one adds is what fades until the next.
TEST(Drift, ContactsAtASteadyPaceReachTheirFixedPoint) {
  constexpr double gain_hours = 0.31;
  constexpr double fade = 0.72;
  double value = 0.9;
  for (int contact = 0; contact < 400; ++contact) {
    value = after_contact(value * fade, std::exp(-gain_hours));
  }
  EXPECT_NEAR(value, (1 - std::exp(-gain_hours)) / (1 - std::exp(-gain_hours) * fade), 1e-12);
  EXPECT_EQ(after_contact(0.4, 1), 0.4);  // an hour that gains nothing
  EXPECT_EQ(after_contact(0.4, 0), 1.0);
}

}  // namespace
}  // namespace fotfeste::testing
