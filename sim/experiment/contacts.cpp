#include <algorithm>
#include <numeric>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

/// One figure per person and year in the population.
struct Count {
  const char* key;
  const char* title;
  Unit unit;
  double (*amount)(const PersonOutcome&);
  bool (*is_told)(const World&) = [](const World&) { return true; };
};

bool any_counsels(const World& world) {
  return std::any_of(world.pathways.begin(), world.pathways.end(),
                     [](const Pathway& pathway) { return pathway.benefits_counselling > 0; });
}

double completed(const PersonOutcome& p) {
  return std::accumulate(p.completed.begin(), p.completed.end(), 0.0);
}

constexpr Unit rate = Unit::per_person_year;
constexpr Count counts[] = {
    {"planned", "meetings planned", rate,
     [](const PersonOutcome& p) -> double { return p.meetings_planned; }},
    {"done", "contacts of all kinds done", rate, completed},
    {"missed", "meetings missed for want of staff time", rate,
     [](const PersonOutcome& p) -> double { return p.meetings_missed; }},
    {"no_shows", "meetings to which the person did not come", rate,
     [](const PersonOutcome& p) -> double { return p.no_shows; }},
    {"staff_hours", "hours of staff", rate,
     [](const PersonOutcome& p) -> double { return p.staff_hours; }},
    {"trust_building_hours", "hours of staff while trust was low", rate,
     [](const PersonOutcome& p) -> double { return p.trust_building_hours; }},
    {"problems", "problems in jobs", rate,
     [](const PersonOutcome& p) -> double { return p.problems; }},
    {"coordination_refused", "talks for which the health team had no time", rate,
     [](const PersonOutcome& p) -> double { return p.coordination_refused; },
     [](const World& world) { return world.health_team_hours.has_value(); }},
    {"counselled", "times told what work does to benefits", rate,
     [](const PersonOutcome& p) -> double { return p.counselled; }, any_counsels},
};

}  // namespace

void count_contacts(const StudyView& view, Tally& tally) {
  for (const Count& count : counts) {
    if (!count.is_told(view.world)) continue;
    GroupParts parts(view.groups.size());
    for (const PersonOutcome& person : view.outcome.people) {
      const double there = view.years_there(person);
      if (!StudyView::is_client(person) || there <= 0) continue;
      parts.add(person.group, count.amount(person), there);
    }
    parts.write_means(
        tally, {std::string("contacts.") + count.key, count.title, count.unit, Section::contacts},
        view.groups);
  }
}

}  // namespace fotfeste
