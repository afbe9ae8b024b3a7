#include <algorithm>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

/// Work of the region's clients from the decision on.
struct Work {
  double months = 0;
  double person_years = 0;
  std::int64_t persons = 0;
};

Work work_of(const StudyView& view) {
  Work work;
  for (std::size_t index = 0; index < view.outcome.people.size(); ++index) {
    const PersonOutcome& person = view.outcome.people[index];
    const Tick from = std::max(person.entry, view.window.decision);
    const Tick to = std::min(person.gone, view.window.horizon);
    if (!StudyView::is_client(person) || to <= from) continue;
    work.months += to_days(overlap(view.work.ordinary(index), from, to)) / days_per_month;
    work.person_years += to_days(to - from) / days_per_year;
    ++work.persons;
  }
  return work;
}

void write(const std::string& key, const std::string& title, const Work& work, Tally& tally) {
  tally.mean({"pilots.work." + key, title, Unit::per_person_year, Section::services}, work.months,
             work.person_years, work.persons);
}

}  // namespace

void count_pilots(const StudyView& view, Tally& tally) {
  for (const Line& line : view.world.lines) {
    if (line.reach.everywhere()) continue;
    const bool comes = line.reach.comes_to(view.outcome.region);
    const Work work = work_of(view);
    const std::string title = line.name + ": months of ordinary work, where it ";
    write(line.name + ".reached", title + "comes", comes ? work : Work{}, tally);
    write(line.name + ".elsewhere", title + "does not come", comes ? Work{} : work, tally);
  }
}

}  // namespace fotfeste
