#include <algorithm>

#include "fotfeste/experiment/measures.hpp"
#include "fotfeste/model/income.hpp"
#include "fotfeste/model/region_income.hpp"
#include "fotfeste/model/spells_by_person.hpp"

namespace fotfeste {
namespace {

/// The figures of one time since entry.
struct Landmark {
  Landmark(int n, std::size_t groups)
      : months_since_entry(n),
        reach(to_ticks(months(n))),
        ever(groups),
        point(groups),
        point_with_subsidised(groups),
        steady(groups),
        on_benefit(groups),
        work_or_education(groups),
        worked(groups),
        worked_discounted(groups),
        hours(groups),
        hours_subsidised(groups),
        full_time(groups) {}

  int months_since_entry;
  Tick reach;
  GroupParts ever, point, point_with_subsidised, steady, on_benefit, work_or_education;
  GroupParts worked, worked_discounted, hours, hours_subsidised, full_time;
};

double share(bool holds) { return holds ? 1 : 0; }

void count_states(const StudyView& view, std::size_t index, Landmark& landmark) {
  const PersonOutcome& person = view.outcome.people[index];
  const Tick t = person.entry + landmark.reach;
  const auto ordinary = view.work.ordinary(index);
  const bool works = covers(ordinary, t);
  const bool subsidised = covers(view.work.subsidised(index), t);
  const Tick half_year = to_ticks(days(182));
  const bool steady = overlap(ordinary, t - half_year, t) >= to_ticks(days(91));
  landmark.ever.add(person.group, share(person.first_ordinary <= t));
  landmark.point.add(person.group, share(works));
  landmark.point_with_subsidised.add(person.group, share(works || subsidised));
  landmark.steady.add(person.group, share(steady));
  landmark.work_or_education.add(person.group, share(works || person.first_education <= t));
}

/// Of those in ordinary work: who still has a benefit beside it.
void count_benefit(const StudyView& view, std::size_t index, const SpellsByPerson& jobs,
                   Landmark& landmark) {
  const PersonOutcome& person = view.outcome.people[index];
  const Tick t = person.entry + landmark.reach;
  if (!covers(view.work.ordinary(index), t)) return;
  const Economics& economics = view.world.economics;
  const Life life = life_of(economics, person, jobs.of(index));
  landmark.on_benefit.add(
      person.group, share(receives_benefit(economics, livelihood_of(view.world, person), life, t)));
}

void count_amounts(const StudyView& view, std::size_t index, Landmark& landmark) {
  const PersonOutcome& person = view.outcome.people[index];
  const Tick t = person.entry + landmark.reach;
  const auto ordinary = view.work.ordinary(index);
  const double weekly_hours = view.world.groups[person.group].income.hours;
  const double worked = to_days(overlap(ordinary, person.entry, t));
  const double subsidised = to_days(overlap(view.work.subsidised(index), person.entry, t));
  landmark.worked.add(person.group, worked / days_per_month);
  landmark.worked_discounted.add(
      person.group,
      discounted_days(view.window.discounting, ordinary, person.entry, t) / days_per_month);
  landmark.hours.add(person.group, worked * weekly_hours / 7);
  landmark.hours_subsidised.add(person.group, subsidised * weekly_hours / 7);
  landmark.full_time.add(person.group,
                         worked / days_per_month * weekly_hours / view.world.economics.full_time);
}

void write_states(const StudyView& view, const Landmark& landmark, Tally& tally) {
  const std::string n = std::to_string(landmark.months_since_entry);
  const std::string key = "." + n + "m";
  const std::string after = " " + n + " months after entry";
  const auto write = [&](const GroupParts& parts, const char* stem, const std::string& title) {
    parts.write_means(tally, {stem + key, title, Unit::share, Section::entrants}, view.groups);
  };
  write(landmark.ever, "entrants.ever", "has had ordinary work" + after);
  write(landmark.point, "entrants.point", "in ordinary work" + after);
  write(landmark.point_with_subsidised, "entrants.point_with_subsidised",
        "in ordinary or subsidised work" + after);
  write(landmark.steady, "entrants.steady", "in steady ordinary work" + after);
  write(landmark.on_benefit, "entrants.on_benefit",
        "still on a benefit, of those in ordinary work" + after);
  write(landmark.work_or_education, "entrants.work_or_education",
        "in ordinary work or has begun education" + after);
}

void write_amounts(const StudyView& view, const Landmark& landmark, Tally& tally) {
  const std::string n = std::to_string(landmark.months_since_entry);
  const std::string key = "." + n + "m";
  const std::string within = " in the first " + n + " months";
  const auto write = [&](const GroupParts& parts, const char* stem, const std::string& title,
                         Unit unit) {
    parts.write_means(tally, {stem + key, title + within, unit, Section::entrants}, view.groups);
  };
  write(landmark.worked, "entrants.months", "months in ordinary work", Unit::months);
  write(landmark.worked_discounted, "entrants.months_discounted",
        "months in ordinary work, discounted,", Unit::months);
  write(landmark.hours, "entrants.hours", "hours of ordinary work", Unit::hours);
  write(landmark.hours_subsidised, "entrants.hours_subsidised", "hours of subsidised work",
        Unit::hours);
  write(landmark.full_time, "entrants.full_time_months", "full-time months of ordinary work",
        Unit::months);
}

bool sums_up(int months_since_entry) {
  return months_since_entry == 24 || months_since_entry == 60;
}

}  // namespace

void count_entrants(const StudyView& view, Tally& tally) {
  const SpellsByPerson jobs(view.outcome);
  for (const int n : months_since_entry()) {
    Landmark landmark(n, view.groups.size());
    if (view.window.decision + landmark.reach > view.window.horizon) continue;
    for (std::size_t index = 0; index < view.outcome.people.size(); ++index) {
      const PersonOutcome& person = view.outcome.people[index];
      if (!view.is_entrant(person)) continue;
      if (after(person.entry, landmark.reach) > view.window.horizon) continue;
      count_states(view, index, landmark);
      count_benefit(view, index, jobs, landmark);
      if (sums_up(n)) count_amounts(view, index, landmark);
    }
    write_states(view, landmark, tally);
    if (sums_up(n)) write_amounts(view, landmark, tally);
  }
}

}  // namespace fotfeste
