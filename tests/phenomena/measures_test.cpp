// What the measures of Norwegian policy give beside ordinary follow-up.

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "fotfeste/random/stream.hpp"
#include "tests/phenomena/arms.hpp"

namespace fotfeste::testing {
namespace {

/// In ordinary work on some day from `from` to `until`.
bool works(const TrialArm& arm, std::uint32_t person, Tick from, Tick until) {
  const std::vector<std::size_t>& jobs = arm.jobs_of(person);
  return std::any_of(jobs.begin(), jobs.end(), [&](std::size_t id) {
    const OrdinaryJob& job = arm.ordinary_jobs()[id];
    return job.start <= until && job.end > from;
  });
}

TEST(Measures, differ_by_what_they_do_and_only_integrated_support_pays_off_fully) {
  const auto run = [](const std::string& name) {
    return run_arm({.pathway = name, .months = 36.2});
  };
  const TrialArm ordinary = run("ordinary");
  const auto staff_days = [](const TrialArm& arm) {
    return arm.mean([](const auto& person) { return person.staff_hours / 7.5; });
  };
  std::map<std::string, double> extra;
  std::map<std::string, double> early;
  for (const char* name : {"aps", "treatment_first", "train_then_place", "aft", "subsidy",
                           "placement", "contracted", "se", "ips", "nothing"}) {
    const TrialArm arm = run(name);
    extra[name] = arm.months_of_work(36) - ordinary.months_of_work(36);
    early[name] = arm.ever_in_work(12) - ordinary.ever_in_work(12);
    fmt::print("P12 {:<16}: {:+.2f} months in 36, {:+.1f} points at month 12, {:+.1f} staff days\n",
               name, extra[name], early[name], staff_days(arm) - staff_days(ordinary));
  }
  EXPECT_LT(extra["aps"], extra["treatment_first"]);
  EXPECT_LT(extra["treatment_first"], extra["aft"]);
  EXPECT_LT(extra["train_then_place"], 0);
  EXPECT_LT(extra["aft"], 0);
  EXPECT_LT(extra["placement"], 0);
  EXPECT_LT(extra["nothing"], 0);
  EXPECT_LT(0, extra["subsidy"] + 0.3);
  EXPECT_LT(extra["subsidy"], extra["contracted"]);
  EXPECT_LT(extra["contracted"], extra["se"]);
  EXPECT_LT(extra["se"], extra["ips"]);
  for (const char* name : {"aps", "placement", "aft", "subsidy"}) EXPECT_LT(early[name], -3);
}

TEST(Measures, that_open_no_job_and_solve_nothing_differ_little) {
  const auto months = [](const std::string& name) {
    const TrialArm arm = run_arm({.pathway = name, .months = 36.2}, [](World& world) {
      world.switches.job_development = world.switches.support_at_work = false;
      world.switches.employers = world.switches.trust = world.switches.effort = false;
      world.switches.drift = false;
      Parameters& p = world.parameters;
      p.search_place_train = p.search_sheltered = 1;
    });
    fmt::print("P12 off, {:<10}: {:.2f} months in 36\n", name, arm.months_of_work(36));
    return arm.months_of_work(36);
  };
  const double ordinary = months("ordinary");
  for (const char* name : {"aps", "contracted", "se", "ips"}) {
    EXPECT_NEAR(months(name), ordinary, 1.0) << name;
  }
}

/// What a wage subsidy pays for, of those who got one; their twins stay in ordinary follow-up.
struct Subsidised {
  TrialArm arm, twin;
  double hired = 0;      ///< their twin found a job within three months [%]
  double working = 0;    ///< their twin is in work a year later [%]
  double full_term = 0;  ///< stay until the subsidy ends [%]
  double stayed = 0;     ///< of these, go on in the job [%]
};

Subsidised subsidised(const Change& change = {}) {
  TrialSetup setup{.severity = 0.35, .pathway = "subsidy", .months = 40};
  TrialArm arm = run_arm(setup, change);
  setup.pathway = "ordinary";
  Subsidised found{std::move(arm), run_arm(setup, change)};
  std::map<std::uint32_t, JobSpell> first;
  for (const JobSpell& spell : found.arm.outcome().jobs) {
    if (spell.contract == Contract::subsidised) first.try_emplace(spell.person, spell);
  }
  for (const auto& [person, spell] : first) {
    const Tick year = spell.start + to_ticks(days(365));
    found.hired += works(found.twin, person, spell.start, spell.start + to_ticks(days(90))) ? 1 : 0;
    found.working += works(found.twin, person, year, year) ? 1 : 0;
    found.stayed += spell.why == JobEnd::converted ? 1 : 0;
    found.full_term += spell.why == JobEnd::converted || spell.why == JobEnd::contract_end ? 1 : 0;
  }
  found.stayed *= 100 / found.full_term;
  const double percent = 100 / static_cast<double>(first.size());
  for (double* count : {&found.hired, &found.working, &found.full_term}) *count *= percent;
  fmt::print(
      "P17 twin hired within 90 d {:.1f} %, at work a year later {:.1f} %; full term {:.1f} %, of "
      "them hired {:.1f} %\n",
      found.hired, found.working, found.full_term, found.stayed);
  for (const double month : {12., 24., 36.}) {
    fmt::print("P17 ordinary work at month {}: {:.1f} %, twin {:.1f} %\n", month,
               found.arm.in_ordinary_work(month), found.twin.in_ordinary_work(month));
  }
  return found;
}

TEST(Measures, a_subsidy_locks_in_before_it_helps_and_pays_for_jobs_found_anyway) {
  const Subsidised found = subsidised();
  EXPECT_GT(found.hired, 10);
  EXPECT_GT(found.working, 10);
  EXPECT_GT(found.stayed, 30);
  EXPECT_LT(found.arm.in_ordinary_work(12), found.twin.in_ordinary_work(12) - 3);
  EXPECT_GT(found.arm.in_ordinary_work(36), found.twin.in_ordinary_work(36));
}

TEST(Measures, a_subsidy_pays_for_no_job_found_anyway_where_nobody_finds_one) {
  const Subsidised found =
      subsidised([](World& world) { world.parameters.own_search_rate = per_year(0); });
  EXPECT_EQ(found.hired, 0);
  EXPECT_EQ(found.arm.in_ordinary_work(12), found.twin.in_ordinary_work(12)) << "none to lock in";
  EXPECT_GT(found.arm.in_ordinary_work(24), found.twin.in_ordinary_work(24) + 10);
}

struct Trials {
  double hired;       ///< led to a job, of those that ended [%]
  double kept;        ///< led to a permanent contract kept for half a year, of those that ended [%]
  double deadweight;  ///< of the hired, those whose twin was in work half a year later [%]
};

/// What became of trials at work; a job keeps its number through its contracts.
Trials trials(const TrialArm& arm, const TrialArm& twin) {
  const Tick half_a_year = to_ticks(days(182));
  std::map<std::pair<std::uint32_t, std::uint32_t>, Tick> hired;
  double ended = 0;
  double kept = 0;
  double anyway = 0;
  for (const JobSpell& spell : arm.outcome().jobs) {
    if (spell.contract == Contract::trial && spell.why != JobEnd::ongoing) ++ended;
    if (spell.channel == Channel::own || !is_ordinary(spell.contract)) continue;
    const auto [hire, is_first] = hired.emplace(std::pair{spell.person, spell.job}, spell.start);
    const Tick later = hire->second + half_a_year;
    if (spell.contract == Contract::permanent && spell.end > later) ++kept;
    if (is_first) anyway += works(twin, spell.person, later, later) ? 1 : 0;
  }
  const auto n = static_cast<double>(hired.size());
  return {100 * n / ended, 100 * kept / ended, 100 * anyway / n};
}

TEST(Measures, employer_led_matching_converts_better_and_reaches_fewer) {
  const TrialArm employer_led = run_arm({.severity = 0.35, .pathway = "employer_led"});
  const TrialArm any_candidate =
      run_arm({.severity = 0.35, .pathway = "employer_led"},
              [](World& world) { contact_of(world, "employer_led").candidates = 1; });
  const TrialArm client_led = run_arm({.severity = 0.35}, [](World& world) {
    pathway(world, "ips").integration = 0;
    pathway(world, "ips").phases.front().offer = Offer::trial;
  });
  const TrialArm twin = run_arm({.severity = 0.35, .pathway = "ordinary"});
  const Trials best = trials(employer_led, twin);
  const Trials any = trials(any_candidate, twin);
  const Trials client = trials(client_led, twin);
  for (const Trials& row : {best, any, client}) {
    fmt::print("P20 hired {:.1f} %, kept {:.1f} %, deadweight {:.1f} %\n", row.hired, row.kept,
               row.deadweight);
  }
  fmt::print("P20 months {:.2f}, client-led {:.2f}\n", employer_led.months_of_work(),
             client_led.months_of_work());
  EXPECT_GT(best.hired, client.hired + 4);
  EXPECT_GT(best.kept, client.kept + 4);
  EXPECT_NEAR(any.hired, client.hired, 3);
  EXPECT_GT(best.deadweight, 12) << "some would have worked anyway";
  EXPECT_LT(best.deadweight, 36) << "most would not";
  EXPECT_LT(employer_led.months_of_work(), client_led.months_of_work() - 0.3);
}

/// A number in [low, high) that a site has whatever else varies.
double of_site(std::uint32_t site, std::uint32_t what, double low, double high, StreamKey key) {
  return low + (high - low) * uniform(key, {site, 7}, what, 0);
}

/// Correlation of fidelity with work at month 18 over 80 sites of 60 clients.
double fidelity_correlation(std::uint64_t seed) {
  const StreamKey key = stream_key(seed, 0);
  double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  for (std::uint32_t site = 0; site < 80; ++site) {
    const double caseload = of_site(site, 0, 12, 35, key);
    const double integration = of_site(site, 1, 0, 1, key);
    const double every = of_site(site, 2, 10, 30, key);
    const bool proactive = of_site(site, 3, 0, 1, key) < 0.7;
    const TrialArm arm = run_arm(
        {.people = 60,
         .severity = of_site(site, 4, 0.5, 1, key),
         .market = of_site(site, 5, 0.8, 1.2, key),
         .months = 18.2,
         .caseload = {{"specialist", caseload}}},
        [&](World& world) {
          pathway(world, "ips").integration = integration;
          contact_of(world, "ips").employer_contact.every = days(every);
          contact_of(world, "ips").proactive = proactive;
        },
        seed * 1000 + site);
    const double fidelity =
        ((35 - caseload) / 23 + integration + (30 - every) / 20 + (proactive ? 1 : 0)) / 4;
    const double working = arm.in_paid_work(18);
    ++n;
    x += fidelity;
    y += working;
    xx += fidelity * fidelity;
    yy += working * working;
    xy += fidelity * working;
  }
  return (xy - x * y / n) / std::sqrt((xx - x * x / n) * (yy - y * y / n));
}

TEST(Measures, fidelity_to_the_method_goes_with_work_but_weakly_between_small_sites) {
  double sum = 0;
  for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
    const double r = fidelity_correlation(seed);
    fmt::print("P21 correlation {:.2f}\n", r);
    sum += r;
  }
  EXPECT_GT(sum / 5, 0.15);
  EXPECT_LT(sum / 5, 0.45);
}

/// In work in supported employment less in contracted follow-up, by month after entry [points].
std::map<double, double> gain_of_supported_employment(int people, const Change& change = {}) {
  TrialSetup setup{.people = people, .severity = 0.35, .months = 72.2};
  setup.pathway = "se";
  setup.caseload = {{"nav_specialist", 15}};
  const TrialArm supported = run_arm(setup, [&](World& world) {
    pathway(world, "se").limit = days(365);
    restaff(world);
    if (change) change(world);
  });
  setup.pathway = "contracted";
  setup.caseload = {{"contracted", 18}};
  const TrialArm contracted = run_arm(setup, change);
  std::map<double, double> gain;
  for (const double month : {3., 6., 9., 12., 18., 24., 36., 48., 72.}) {
    gain[month] = supported.in_paid_work(month) - contracted.in_paid_work(month);
    fmt::print("P22 month {:2.0f}: {:+.1f} points\n", month, gain[month]);
  }
  return gain;
}

TEST(Measures, the_gain_of_supported_employment_over_contracted_follow_up_fades) {
  std::map<double, double> gain = gain_of_supported_employment(12'000);
  for (const double month : {6., 9., 12., 18.}) EXPECT_GT(gain[month], 2);
  EXPECT_LT(gain[72], gain[12] - 1.5);
}

TEST(Measures, supported_employment_gains_nothing_where_nobody_opens_jobs_or_helps_in_them) {
  std::map<double, double> gain = gain_of_supported_employment(6000, [](World& world) {
    world.switches.job_development = world.switches.support_at_work = false;
    world.switches.employers = world.switches.trust = false;
  });
  for (const double month : {6., 12., 24.}) EXPECT_LT(gain[month], 2);
}

}  // namespace
}  // namespace fotfeste::testing
