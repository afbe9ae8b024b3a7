// The trials on which the parameters were calibrated: severity, age and labour market of each, and
// what the prototype of the model gave.

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "tests/phenomena/calibration_targets.hpp"
#include "tests/support/trial_measures.hpp"
#include "tests/support/worlds.hpp"

namespace fotfeste::testing {
namespace {

const std::vector<std::uint64_t> seeds = {101, 102};
constexpr int people = 12'000;

World limited_ips(TrialSetup setup) {
  World world = reference_world(setup);
  pathway(world, "ips").limit = days(395);
  restaff(world);
  return world;
}

TEST(Calibration, norwegian_trial_of_ips_against_usual_care) {
  const World ips = limited_ips({.people = people, .months = 18.2});
  const World usual = reference_world(
      {.people = people,
       .shares = {{"contracted", 0.6}, {"aft", 0.1}, {"placement", 0.1}, {"ordinary", 0.2}},
       .months = 18.2});
  CalibrationTargets targets;
  for (const auto seed : seeds) {
    const TrialArm with(ips, seed);
    const TrialArm without(usual, seed);
    targets.add("V1 ips, month 12", with.in_paid_work(12));
    targets.add("V2 ips, month 18", with.in_paid_work(18));
    targets.add("V1 usual care, month 12", without.in_paid_work(12));
    targets.add("V2 usual care, month 18", without.in_paid_work(18));
  }
  targets.expect("V1 ips, month 12", {39.12});
  targets.expect("V2 ips, month 18", {37.99});
  targets.expect("V1 usual care, month 12", {23.08});
  targets.expect("V2 usual care, month 18", {25.05});
}

TEST(Calibration, young_people_at_risk_in_ips_or_sheltered_work) {
  TrialSetup setup{.people = people, .severity = 0.6, .age = 24, .months = 12.2};
  const World ips = limited_ips(setup);
  setup.pathway = "aps";
  const World sheltered = reference_world(setup);
  CalibrationTargets targets;
  for (const auto seed : seeds) {
    targets.add("V3 ips", TrialArm(ips, seed).ever_in_work(12));
    targets.add("V3 sheltered work", TrialArm(sheltered, seed).ever_in_work(12));
  }
  targets.expect("V3 ips", {51.82});
  targets.expect("V3 sheltered work", {7.11});
}

double median_days_to_work(const TrialArm& arm) {
  std::vector<double> waits;
  for (const PersonOutcome& person : arm.outcome().people) {
    if (person.first_ordinary <= person.entry + to_ticks(months(24))) {
      waits.push_back(to_days(person.first_ordinary - person.entry));
    }
  }
  const auto middle = waits.begin() + static_cast<std::ptrdiff_t>(waits.size() / 2);
  std::nth_element(waits.begin(), middle, waits.end());
  return *middle;
}

TEST(Calibration, european_trial_of_ips_against_train_then_place) {
  TrialSetup setup{.people = people, .severity = 1, .turnover = 0.9, .fallback = "none"};
  const World ips = reference_world(setup);
  setup.pathway = "train_then_place";
  setup.months = 18.2;
  setup.caseload = {{"contracted", 40}};
  const World control = reference_world(setup);
  CalibrationTargets targets;
  for (const auto seed : seeds) {
    const TrialArm with(ips, seed);
    const TrialArm without(control, seed);
    targets.add("V7 ips, month 18", with.ever_in_work(18));
    targets.add("V7 control, month 18", without.ever_in_work(18));
    targets.add("V8 ips, left by 18", with.dropped_out(18));
    targets.add("V8 control, left by 18", without.dropped_out(18));
    targets.add("V31 retained 6", with.retained(6));
    targets.add("V31 retained 12", with.retained(12));
    targets.add("V31 retained 24", with.retained(24));
    targets.add("V27 median days to work", median_days_to_work(with));
  }
  targets.expect("V7 ips, month 18", {54.98});
  targets.expect("V7 control, month 18", {22.94});
  targets.expect("V8 ips, left by 18", {12.72});
  targets.expect("V8 control, left by 18", {43.61});
  targets.expect("V31 retained 6", {83.78});
  targets.expect("V31 retained 12", {70.94});
  targets.expect("V31 retained 24", {45.76});
  targets.expect("V27 median days to work", {169.88, 1.5});
}

/// Months in work and causes of job ends of those who had a job by month 18 (V28, V30).
void add_tenure_and_ends(CalibrationTargets& targets, const TrialArm& arm) {
  double first = 0;
  double all = 0;
  double workers = 0;
  std::map<JobEnd, double> ends;
  for (const PersonOutcome& person : arm.outcome().people) {
    if (person.first_ordinary > person.entry + to_ticks(months(18))) continue;
    ++workers;
    const auto& own = arm.jobs_of(person.id);
    for (const std::size_t id : own) {
      const OrdinaryJob& job = arm.ordinary_jobs()[id];
      const Tick until = std::min(job.end, person.first_ordinary + to_ticks(months(24)));
      const double worked = std::max(0., to_days(until - job.start)) / to_days(to_ticks(months(1)));
      all += worked;
      if (id == own.front()) first += worked;
      if (job.why != JobEnd::ongoing) ++ends[job.why];
    }
  }
  const double quits = ends[JobEnd::quit] + ends[JobEnd::quit_problem];
  const double ended =
      quits + ends[JobEnd::fired] + ends[JobEnd::contract_end] + ends[JobEnd::layoff];
  targets.add("V28 months in first job", first / workers);
  targets.add("V28 months in all jobs", all / workers);
  targets.add("V30 quit", 100 * quits / ended);
  targets.add("V30 fired", 100 * ends[JobEnd::fired] / ended);
  targets.add("V30 contract ended", 100 * ends[JobEnd::contract_end] / ended);
  targets.add("V30 laid off", 100 * ends[JobEnd::layoff] / ended);
}

/// Ever in the sheltered phase, which begins after thirty days or when a first job ends [%].
double ever_sheltered(const TrialArm& arm, PathwayId stepwise) {
  double n = 0;
  for (const PathwaySpell& spell : arm.outcome().pathways) {
    if (spell.pathway != stepwise) continue;
    Tick begins = spell.start + to_ticks(days(30));
    const auto& own = arm.jobs_of(spell.person);
    if (!own.empty() && arm.ordinary_jobs()[own.front()].start < begins) {
      begins = arm.ordinary_jobs()[own.front()].end;
    }
    if (begins < spell.end) ++n;
  }
  return 100 * n / people;
}

TEST(Calibration, american_trial_of_ips_against_stepwise_rehabilitation) {
  TrialSetup setup{.people = people,
                   .severity = 1,
                   .market = 1.15,
                   .turnover = 1.3,
                   .fallback = "none",
                   .months = 44};
  World ips = reference_world(setup);
  pathway(ips, "ips").integration = 1;
  setup.shares = {{"stepwise", 0.75}, {"nothing", 0.25}};
  setup.months = 18.2;
  const World control = reference_world(setup);
  CalibrationTargets targets;
  for (const auto seed : seeds) {
    const TrialArm with(ips, seed);
    targets.add("V10 ips, month 18", with.ever_in_work(18));
    add_tenure_and_ends(targets, with);
    const TrialArm without(control, seed);
    targets.add("V10 stepwise, month 18", without.ever_in_work(18));
    targets.add("V10 ever in sheltered work",
                ever_sheltered(without, pathway_id(control, "stepwise")));
  }
  targets.expect("V10 ips, month 18", {58.48, 0.25});
  targets.expect("V10 stepwise, month 18", {14.26, 0.25});
  targets.expect("V10 ever in sheltered work", {72.19, 0.25});
  targets.expect("V28 months in first job", {7.54, 0.03}, 0.02);
  targets.expect("V28 months in all jobs", {11.78, 0.03}, 0.02);
  targets.expect("V30 quit", {57.43});
  targets.expect("V30 fired", {18.82});
  targets.expect("V30 contract ended", {13.70});
  targets.expect("V30 laid off", {10.06});
}

TEST(Calibration, first_jobs_in_routine_service_survive) {
  const World world = reference_world({.people = people,
                                       .severity = 1,
                                       .market = 0.85,
                                       .turnover = 1.3,
                                       .pathway = "train_then_place",
                                       .fallback = "none",
                                       .months = 36,
                                       .caseload = {{"contracted", 40}}});
  CalibrationTargets targets;
  for (const auto seed : seeds) {
    const TrialArm arm(world, seed);
    std::map<int, double> longer;
    double begun = 0;
    for (const PersonOutcome& person : arm.outcome().people) {
      if (person.first_ordinary > person.entry + to_ticks(months(24) - days(1))) continue;
      const OrdinaryJob& job = arm.ordinary_jobs()[arm.jobs_of(person.id).front()];
      ++begun;
      for (const int limit : {30, 182, 365}) {
        if (job.end - job.start > to_ticks(days(limit))) ++longer[limit];
      }
    }
    targets.add("V29 longer than 30 days", 100 * longer[30] / begun);
    targets.add("V29 longer than 182 days", 100 * longer[182] / begun);
    targets.add("V29 longer than 365 days", 100 * longer[365] / begun);
  }
  targets.expect("V29 longer than 30 days", {74.73, 0.25});
  targets.expect("V29 longer than 182 days", {23.29, 0.25});
  targets.expect("V29 longer than 365 days", {13.32, 0.25});
}

/// When people leave work training: at their first job or when the pathway ends.
std::vector<Tick> exits_from_training(const TrialArm& arm, PathwayId training) {
  std::vector<Tick> exits;
  for (const PersonOutcome& person : arm.outcome().people) {
    const Tick latest = person.entry + to_ticks(days(395));
    exits.push_back(person.first_ordinary <= latest ? person.first_ordinary + to_ticks(days(1))
                                                    : never);
  }
  for (const PathwaySpell& spell : arm.outcome().pathways) {
    if (spell.pathway != training || exits[spell.person] != never) continue;
    exits[spell.person] =
        std::min(spell.end, arm.outcome().people[spell.person].entry + to_ticks(days(395)));
  }
  return exits;
}

TEST(Calibration, work_training_at_exit_and_two_years_later) {
  const World world = reference_world(
      {.people = people, .severity_spread = 0.25, .age = 30, .pathway = "aft", .months = 38});
  CalibrationTargets targets;
  for (const auto seed : seeds) {
    const TrialArm arm(world, seed);
    targets.add("V21 in work at exit",
                arm.ever_in_work(to_days(to_ticks(days(395))) / to_days(to_ticks(months(1)))));
    const std::vector<Tick> exits = exits_from_training(arm, pathway_id(world, "aft"));
    std::vector<bool> works(exits.size());
    for (const JobSpell& spell : arm.outcome().jobs) {
      const Tick later = exits[spell.person] + to_ticks(days(730));
      if (is_paid(spell.contract) && spell.start <= later && spell.end > later) {
        works[spell.person] = true;
      }
    }
    const auto n = std::count(works.begin(), works.end(), true);
    targets.add("V21 two years later", 100. * static_cast<double>(n) / people);
  }
  targets.expect("V21 in work at exit", {28.95});
  targets.expect("V21 two years later", {29.69});
}

TEST(Calibration, meetings_with_advisers_give_weeks_of_work) {
  TrialSetup setup{.people = people, .severity = 0.35, .pathway = "nothing", .fallback = "none"};
  const World alone = reference_world(setup);
  setup.pathway = "ordinary";
  setup.caseload = {{"adviser", 45}};
  World fortnightly = reference_world(setup);
  pathway(fortnightly, "ordinary").phases[0].contact.meeting.every = days(14);
  setup.fallback = "ordinary";
  setup.caseload = {};
  const World usual = reference_world(setup);
  setup.caseload = {{"adviser", 47.5}};
  World halved = reference_world(setup);
  pathway(halved, "ordinary").phases[0].contact.meeting.every = days(10.5);
  const double days_a_month = to_days(to_ticks(months(1)));
  CalibrationTargets targets;
  for (const auto seed : seeds) {
    const auto worked = [&](const World& world) { return TrialArm(world, seed).months_of_work(); };
    targets.add("S1 weeks of work", (worked(fortnightly) - worked(alone)) * days_a_month / 7);
    targets.add("S2 days of work", (worked(halved) - worked(usual)) * days_a_month);
  }
  targets.expect("S1 weeks of work", {6.91, 0.12}, 0.2);
  targets.expect("S2 days of work", {7.51, 0.7}, 1);
}

}  // namespace
}  // namespace fotfeste::testing
