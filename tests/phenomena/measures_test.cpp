// What the measures of Norwegian policy give beside ordinary follow-up.

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "fotfeste/random/stream.hpp"
#include "tests/phenomena/arms.hpp"

namespace fotfeste::testing {
namespace {

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

TEST(Measures, a_subsidy_locks_in_before_it_helps_and_pays_for_jobs_found_anyway) {
  TrialSetup setup{.severity = 0.35, .pathway = "subsidy", .months = 40};
  const TrialArm subsidy = run_arm(setup);
  setup.pathway = "ordinary";
  const TrialArm twin = run_arm(setup);
  std::map<std::uint32_t, JobSpell> first;
  for (const JobSpell& spell : subsidy.outcome().jobs) {
    if (spell.contract == Contract::subsidised) first.try_emplace(spell.person, spell);
  }
  double hired = 0;
  double working = 0;
  double full_term = 0;
  double stayed = 0;
  for (const auto& [person, spell] : first) {
    bool soon = false;
    bool later = false;
    const Tick year = spell.start + to_ticks(days(365));
    for (const std::size_t id : twin.jobs_of(person)) {
      const OrdinaryJob& job = twin.ordinary_jobs()[id];
      soon |= job.start <= spell.start + to_ticks(days(90)) && job.end > spell.start;
      later |= job.start <= year && job.end > year;
    }
    hired += soon ? 1 : 0;
    working += later ? 1 : 0;
    full_term += spell.why == JobEnd::converted || spell.why == JobEnd::contract_end ? 1 : 0;
    stayed += spell.why == JobEnd::converted ? 1 : 0;
  }
  const auto n = static_cast<double>(first.size());
  fmt::print(
      "P17 twin hired within 90 d {:.1f} %, at work a year later {:.1f} %; full term {:.1f} "
      "%, of them hired {:.1f} %\n",
      100 * hired / n, 100 * working / n, 100 * full_term / n, 100 * stayed / full_term);
  for (const double month : {12., 24., 36.}) {
    fmt::print("P17 ordinary work at month {}: {:.1f} %, twin {:.1f} %\n", month,
               subsidy.in_ordinary_work(month), twin.in_ordinary_work(month));
  }
  EXPECT_GT(hired / n, 0.1);
  EXPECT_GT(working / n, 0.1);
  EXPECT_GT(stayed / full_term, 0.3);
  EXPECT_LT(subsidy.in_ordinary_work(12), twin.in_ordinary_work(12) - 3);
  EXPECT_GT(subsidy.in_ordinary_work(36), twin.in_ordinary_work(36));
}

/// Share of ended trials that led to a job [%].
double trials_that_led_to_jobs(const TrialArm& arm) {
  double ended = 0;
  double converted = 0;
  for (const JobSpell& spell : arm.outcome().jobs) {
    if (spell.contract != Contract::trial || spell.why == JobEnd::ongoing) continue;
    ++ended;
    converted += spell.why == JobEnd::converted ? 1 : 0;
  }
  return 100 * converted / ended;
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
  const double best = trials_that_led_to_jobs(employer_led);
  const double any = trials_that_led_to_jobs(any_candidate);
  const double client = trials_that_led_to_jobs(client_led);
  fmt::print(
      "P20 trials to jobs: employer-led {:.1f} %, one candidate {:.1f} %, client-led {:.1f} "
      "%; months {:.2f}, client-led {:.2f}\n",
      best, any, client, employer_led.months_of_work(), client_led.months_of_work());
  EXPECT_GT(best, client + 4);
  EXPECT_NEAR(any, client, 3);
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

TEST(Measures, the_gain_of_supported_employment_over_contracted_follow_up_fades) {
  TrialSetup setup{.people = 12'000, .severity = 0.35, .months = 72.2};
  setup.pathway = "se";
  setup.caseload = {{"nav_specialist", 15}};
  const TrialArm supported = run_arm(setup, [](World& world) {
    pathway(world, "se").limit = days(365);
    restaff(world);
  });
  setup.pathway = "contracted";
  setup.caseload = {{"contracted", 18}};
  const TrialArm contracted = run_arm(setup);
  std::map<double, double> gain;
  for (const double month : {3., 6., 9., 12., 18., 24., 36., 48., 72.}) {
    gain[month] = supported.in_paid_work(month) - contracted.in_paid_work(month);
    fmt::print("P22 month {:2.0f}: {:+.1f} points\n", month, gain[month]);
  }
  for (const double month : {6., 9., 12., 18.}) EXPECT_GT(gain[month], 2);
  EXPECT_LT(gain[72], gain[12] - 1.5);
}

}  // namespace
}  // namespace fotfeste::testing
