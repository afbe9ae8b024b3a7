#include <cstdint>
#include <numeric>
#include <vector>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

Measure figure(const std::string& key, const std::string& title) {
  return {"indicator." + key, title, Unit::per_person_year, Section::staff};
}

constexpr auto counted = static_cast<std::size_t>(Task::employer_contact);

/// Jobs that staff found, from the decision on; what a contract goes over into is the same job.
double placements(const StudyView& view) {
  double found = 0;
  std::vector<std::uint32_t> next_job(view.outcome.people.size(), 0);
  for (const JobSpell& spell : view.outcome.jobs) {
    const bool is_new = spell.job >= next_job[spell.person];
    next_job[spell.person] = spell.job + 1;
    const bool is_counted =
        spell.channel == Channel::developed && spell.start >= view.window.decision;
    found += is_new && is_counted ? 1 : 0;
  }
  return found;
}

}  // namespace

/// What the management sees of the work and what it does not, a person and year; only where the
/// world says what is counted.
void count_indicator(const StudyView& view, Tally& tally) {
  if (!view.world.indicator) return;
  double contacts = 0;
  double years = 0;
  for (const PersonOutcome& person : view.outcome.people) {
    if (!StudyView::is_client(person)) continue;
    contacts += person.completed[counted];
    years += view.years_there(person);
  }
  double unseen = 0;
  for (const StaffOutcome& staff : view.outcome.staff) {
    unseen += std::accumulate(staff.hours.begin(), staff.hours.end(), 0.0) - staff.hours[counted];
  }
  const Indicator& points = *view.world.indicator;
  tally.mean(figure("score", "points that the management counts"),
             points.employer_contact * contacts + points.placement * placements(view), years);
  tally.mean(figure("unseen_hours", "hours of staff on what it does not count"), unseen, years);
}

}  // namespace fotfeste
