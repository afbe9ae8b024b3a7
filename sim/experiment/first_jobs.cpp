#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {

/// Of entrants' first ordinary jobs that began early enough to be watched so long: the share that
/// lasted longer than 30, 182 and 365 days.
void count_first_jobs(const StudyView& view, Tally& tally) {
  for (const int n : {30, 182, 365}) {
    const Tick long_enough = to_ticks(days(n));
    GroupParts kept(view.groups.size());
    for (std::size_t index = 0; index < view.outcome.people.size(); ++index) {
      const PersonOutcome& person = view.outcome.people[index];
      const auto jobs = view.work.ordinary(index);
      if (!view.is_entrant(person) || jobs.empty()) continue;
      const Span first = jobs.front();
      if (after(first.start, long_enough) >= view.window.horizon) continue;
      kept.add(person.group, first.end - first.start > long_enough ? 1 : 0);
    }
    const std::string d = std::to_string(n);
    kept.write_means(
        tally,
        {"entrants.first_job_kept." + d + "d",
         "first ordinary job lasted longer than " + d + " days", Unit::share, Section::entrants},
        view.groups);
  }
}

}  // namespace fotfeste
