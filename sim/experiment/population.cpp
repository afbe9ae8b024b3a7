#include <algorithm>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

Measure population(const std::string& key, const std::string& title, Unit unit) {
  return {"population." + key, title, unit, Section::population};
}

/// Months of work in [from, to), ordinary and subsidised apart, and the same in full-time years.
void count_work(const StudyView& view, const Span& when, const std::string& key,
                const std::string& title, Tally& tally) {
  GroupParts ordinary(view.groups.size());
  GroupParts subsidised(view.groups.size());
  GroupParts full_time(view.groups.size());
  for (std::size_t index = 0; index < view.outcome.people.size(); ++index) {
    const PersonOutcome& person = view.outcome.people[index];
    if (!StudyView::is_client(person)) continue;
    const double worked = to_days(overlap(view.work.ordinary(index), when.start, when.end));
    const double hours = view.world.groups[person.group].income.hours;
    ordinary.add(person.group, worked / days_per_month);
    full_time.add(person.group, worked / days_per_year * hours / view.world.economics.full_time);
    subsidised.add(
        person.group,
        to_days(overlap(view.work.subsidised(index), when.start, when.end)) / days_per_month);
  }
  ordinary.write_totals(
      tally, population("months." + key, "months of ordinary work, " + title, Unit::months),
      view.groups);
  subsidised.write_totals(
      tally,
      population("months_subsidised." + key, "months of subsidised work, " + title, Unit::months),
      view.groups);
  full_time.write_totals(tally,
                         population("full_time_years." + key,
                                    "full-time years of ordinary work, " + title, Unit::years),
                         view.groups);
}

void count_discounted(const StudyView& view, const Reach& reach, Tally& tally) {
  double sum = 0;
  for (std::size_t index = 0; index < view.outcome.people.size(); ++index) {
    if (!StudyView::is_client(view.outcome.people[index])) continue;
    sum += discounted_days(view.window.discounting, view.work.ordinary(index), view.window.decision,
                           reach.end);
  }
  tally.total(population("months_discounted." + reach.key,
                         "months of ordinary work, discounted, first " + reach.title, Unit::months),
              sum / days_per_month);
}

void count_harm(const StudyView& view, Tally& tally) {
  const std::size_t groups = view.groups.size();
  GroupParts crises(groups);
  GroupParts lost(groups);
  GroupParts pensions(groups);
  std::vector<int> blows(view.outcome.people.size(), 0);
  for (const JobSpell& job : view.outcome.jobs) {
    if (job.blow && job.end >= view.window.decision) ++blows[job.person];
  }
  for (std::size_t index = 0; index < view.outcome.people.size(); ++index) {
    const PersonOutcome& person = view.outcome.people[index];
    const double there = view.years_there(person);
    if (!StudyView::is_client(person) || there <= 0) continue;
    const bool pensioned =
        person.pension >= view.window.decision && person.pension < view.window.horizon;
    crises.add(person.group, 100.0 * person.crises, there);
    lost.add(person.group, 100.0 * blows[index], there);
    pensions.add(person.group, pensioned ? 100 : 0, there);
  }
  const Unit unit = Unit::per_100_person_years;
  crises.write_means(tally, population("crises", "health crises", unit), view.groups);
  lost.write_means(tally, population("lost_jobs", "jobs lost early or over a problem", unit),
                   view.groups);
  pensions.write_means(tally, population("pensions", "new disability pensions", unit), view.groups);
}

}  // namespace

void count_population(const StudyView& view, Tally& tally) {
  for (const int year : view.window.years()) {
    const Span when{view.window.year_start(year), view.window.year_end(year)};
    count_work(view, when, std::to_string(year), std::to_string(year), tally);
  }
  for (const Reach& reach : view.window.reaches()) {
    const Span when{view.window.decision, reach.end};
    count_work(view, when, reach.key, "first " + reach.title, tally);
    count_discounted(view, reach, tally);
  }
  count_harm(view, tally);
}

}  // namespace fotfeste
