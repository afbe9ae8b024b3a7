// Limits of own search: what is left of the engine when everything else is switched off.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "fotfeste/model/health.hpp"
#include "fotfeste/model/purpose.hpp"
#include "fotfeste/random/distributions.hpp"
#include "tests/support/numeric.hpp"
#include "tests/support/tiny_world.hpp"
#include "tests/support/z_test.hpp"

namespace fotfeste::testing {
namespace {

constexpr int people = 60'000;

Replications ever_by(const RegionOutcome& outcome, double months_since_entry) {
  Replications ever;
  for (const PersonOutcome& person : outcome.people) {
    const Tick by = person.entry + to_ticks(months(months_since_entry));
    ever.add(person.first_ordinary <= by ? 1 : 0);
  }
  return ever;
}

World searching(double rate_per_month) {
  World world = tiny_world(people, months(30));
  world.people.entry_window = months(5.9);
  world.parameters.own_search_rate = per_month(rate_per_month);
  return world;
}

TEST(OwnSearchAlone, EverIsExponential) {
  const double rate = 0.0836;
  const RegionOutcome outcome = run(searching(rate));
  for (const double t : {6.0, 12.0, 24.0}) {
    EXPECT_TRUE(agrees(ever_by(outcome, t), -std::expm1(-rate * t), 0.018));
    EXPECT_TRUE(rejects(ever_by(outcome, t), -std::expm1(-1.08 * rate * t)));
  }
}

// In sheltered work, in a market of .7, without the wish to work, at severity 1.
TEST(OwnSearchAlone, EveryFactorIsAFactorOnTheRate) {
  World world = searching(0.2);
  add_follow_up(world, 1, endless_hours);
  world.pathways[0].phases[0].activity = Activity::sheltered;
  world.groups[0].severity = 1;
  world.groups[0].wants_work = 0;
  world.groups[0].open_group = 0.8;
  world.market.steps = {{days(0), 0.7}};
  Parameters& p = world.parameters;
  p.search_sheltered = 0.45;
  p.search_not_wanting = 0.9;
  p.own_search_severity = 0.1;
  p.index_capability = 1;
  p.index_attachment = 2;
  p.search_effort = 3;  // nobody is met, so it lifts nothing
  p.capability_start = p.capability_level_sheltered = 0.6;
  p.attachment_start = p.attachment_level_sheltered = 0.7;
  const double rate = 0.2 * 0.45 * 0.9 * 0.8 * 0.7 * std::exp(-0.1 + 0.1 + 0.4);
  const RegionOutcome outcome = run(world);
  for (const double t : {6.0, 24.0}) {
    EXPECT_TRUE(agrees(ever_by(outcome, t), -std::expm1(-rate * t), 0.018));
    EXPECT_TRUE(rejects(ever_by(outcome, t), -std::expm1(-1.08 * rate * t)));
  }
}

TEST(OwnSearchAlone, WithFrailtyEverIsItsMixture) {
  const double rate = 0.0836;
  const auto ever = [&](double t, double sd) {
    return normal_mean(
        [&](double z) { return -std::expm1(-rate * t * std::exp(sd * z - sd * sd / 2)); });
  };
  World world = searching(rate);
  world.parameters.frailty_sd = 1.15;
  const RegionOutcome outcome = run(world);
  for (const double t : {6.0, 12.0, 24.0}) {
    EXPECT_TRUE(agrees(ever_by(outcome, t), ever(t, 1.15), 0.018));
    EXPECT_TRUE(rejects(ever_by(outcome, t), ever(t, 0.95)));
  }
}

// The plain version of the thinned stream: every opportunity is looked at when it comes, in the
// state of that moment. The engine looks ahead and passes over most of them.

/// People who move through four activities, work in short temporary jobs, and are discouraged by
/// each end. The market is as good as the ceiling of the look-ahead allows for and effort lifts
/// nothing, so that a ceiling only a little too low loses jobs.
World restless() {
  World world = tiny_world(400, days(1500));
  Parameters& p = world.parameters;
  p.own_search_rate = per_month(0.3);
  p.own_search_severity = 0.6;
  p.frailty_sd = 0.8;
  p.index_capability = 1;
  p.index_attachment = 2;
  p.index_discouragement = 0.5;
  p.search_treatment = 0.5;
  p.search_sheltered = 0.2;
  p.capability_start = 0.5;
  p.attachment_start = 0.4;
  p.capability_level_none = 0.3;
  p.capability_level_followup = 0.6;
  p.capability_level_sheltered = 0.6;
  p.capability_level_job = 0.9;
  p.attachment_level_none = 0.35;
  p.attachment_level_followup = 0.5;
  p.attachment_level_sheltered = 0.05;
  p.attachment_level_job = 1;
  p.capability_time = days(300);
  p.attachment_time = days(200);
  p.effort_half_life = days(40);
  p.discourage_end = 0.5;
  p.discourage_time = days(300);
  p.permanent_share = 0;
  p.temporary_days = days(60);
  world.groups[0].severity = 0.5;
  world.market.steps = {{days(0), 1.3}};
  Pathway pathway;
  pathway.name = "restless";
  pathway.can_be_left = false;
  for (const Activity activity : {Activity::treatment, Activity::sheltered, Activity::follow_up}) {
    Phase& phase = pathway.phases.emplace_back();
    phase.activity = activity;
    phase.duration = days(200);
  }
  pathway.phases.back().duration.reset();
  pathway.return_phase = 1;
  world.pathways = {pathway};
  world.allocation = {{0, 1}};
  return world;
}

/// One person's states by the law of motion, moved along from event to event by the test itself.
struct PlainLife {
  const Parameters& p;
  double effort_read;  ///< 0, or one half where effort is switched off
  double severity;
  double k;
  double a;
  double d = 0;
  Activity activity = Activity::treatment;
  Tick phase_since = 0;
  Tick now = 0;

  void move_to(Tick t) {
    const double gone = to_days(t - now);
    now = t;
    double k_level = p.capability_level_none;
    double a_level = p.attachment_level_none;
    if (activity == Activity::sheltered) {
      k_level = p.capability_level_sheltered;
      a_level = p.attachment_level_sheltered;
    } else if (activity == Activity::job) {
      k_level = p.capability_level_job;
      a_level = p.attachment_level_job;
    } else if (activity == Activity::follow_up) {
      k_level += effort_read * (p.capability_level_followup - k_level);
      a_level += effort_read * (p.attachment_level_followup - a_level);
    }
    k = k_level + (k - k_level) * std::exp(-gone / p.capability_time.count());
    a = a_level + (a - a_level) * std::exp(-gone / p.attachment_time.count());
    d *= std::exp(-gone / p.discourage_time.count());
  }

  /// Phases run for 200 days, but not during a job.
  void pass_phases_until(Tick t) {
    while (activity == Activity::treatment || activity == Activity::sheltered) {
      const Tick ends = phase_since + to_ticks(days(200));
      if (ends > t) break;
      move_to(ends);
      begin(activity == Activity::treatment ? Activity::sheltered : Activity::follow_up);
    }
    move_to(t);
  }

  void begin(Activity next) {
    activity = next;
    phase_since = now;
  }

  [[nodiscard]] double acceptance() const {
    if (activity == Activity::job) return 0;
    const double factor = activity == Activity::treatment   ? p.search_treatment
                          : activity == Activity::sheltered ? p.search_sheltered
                                                            : 1;
    return factor * 1.3 * (1 + p.search_effort * effort_read) *
           std::exp(p.index_capability * (k - 0.5) + p.index_attachment * (a - 0.5) -
                    p.index_discouragement * d);
  }
};

/// Starts of jobs that the plain version gives one person, whose jobs last as long as `jobs` says.
std::vector<Tick> plain_starts(const World& world, const PersonOutcome& person, StreamKey key,
                               const std::vector<JobSpell>& jobs) {
  const Parameters& p = world.parameters;
  const double severity = world.groups[0].severity;
  PlainLife life{p, world.switches.effort ? 0.0 : 0.5, severity, p.capability_start,
                 p.attachment_start};
  life.now = life.phase_since = person.entry;
  const double bound =
      1.3 * std::exp((p.index_capability + p.index_attachment) / 2) * (1 + p.search_effort);
  const double frailty =
      std::exp(p.frailty_sd * static_cast<double>(person.luck) - p.frailty_sd * p.frailty_sd / 2);
  const double rate =
      p.own_search_rate.per_day * frailty * std::exp(-p.own_search_severity * severity) * bound;
  std::vector<Tick> starts;
  Tick at = person.entry;
  std::size_t job = 0;
  for (std::uint32_t number = 0;; ++number) {
    const UniformPair u = uniform_pair(
        key, {person.id, 0}, static_cast<std::uint32_t>(Purpose::search_opportunity), number);
    at += to_delay(days(exponential(u.first) / rate));
    if (at >= to_ticks(world.horizon)) return starts;
    if (life.activity == Activity::job && jobs[job].end <= at) {
      life.move_to(jobs[job].end);
      life.d += p.discourage_end;
      life.begin(Activity::sheltered);
      ++job;
    }
    life.pass_phases_until(at);
    if (u.second >= life.acceptance() / bound) continue;
    starts.push_back(at);
    if (job >= jobs.size()) return starts;
    life.begin(Activity::job);
  }
}

/// People whose jobs do not start exactly when the plain version says, to within the rounding of
/// their frailty in the record.
int people_who_differ(const World& world, const World& plain_world) {
  const StreamKey key = stream_key(3, 0);
  const RegionOutcome outcome = Region(world, 0, key).finish();
  std::vector<std::vector<JobSpell>> jobs(outcome.people.size());
  for (const JobSpell& job : outcome.jobs) jobs[job.person].push_back(job);
  int differ = 0;
  for (std::size_t person = 0; person < jobs.size(); ++person) {
    const auto plain = plain_starts(plain_world, outcome.people[person], key, jobs[person]);
    constexpr Tick rounding = ticks_per_day / 1000;
    const bool same =
        std::equal(plain.begin(), plain.end(), jobs[person].begin(), jobs[person].end(),
                   [&](Tick t, const JobSpell& job) { return std::abs(t - job.start) < rounding; });
    differ += same ? 0 : 1;
  }
  return differ;
}

TEST(LookAhead, FindsTheJobsOfPlainThinning) {
  World world = restless();
  ASSERT_GT(run(world, 3).jobs.size(), 1000U);
  EXPECT_EQ(people_who_differ(world, world), 0);
}

// Switched off, effort is one half for the chances and for the levels that follow it.
TEST(LookAhead, FindsThemWithEffortSwitchedOff) {
  World world = restless();
  world.parameters.search_effort = 1.1;
  world.switches.effort = false;
  EXPECT_EQ(people_who_differ(world, world), 0);
}

TEST(LookAhead, ThePlainVersionSeesASlightlyOtherActivity) {
  const World world = restless();
  World other = world;
  other.parameters.search_sheltered *= 1.05;
  EXPECT_GT(people_who_differ(world, other), 3);
}

}  // namespace
}  // namespace fotfeste::testing
