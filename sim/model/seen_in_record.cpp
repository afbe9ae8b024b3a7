#include <algorithm>
#include <vector>

#include "sim/model/site.hpp"

namespace fotfeste {
namespace {

using Stays = std::vector<std::vector<const PathwaySpell*>>;

/// Served stays in the pathway that reach beyond `from`, by person.
Stays stays_of(const RegionOutcome& outcome, PathwayId pathway, Tick from) {
  Stays stays(outcome.people.size());
  for (const PathwaySpell& stay : outcome.pathways) {
    if (stay.pathway != pathway || stay.served == never || stay.end <= from) continue;
    stays[stay.person].push_back(&stay);
  }
  return stays;
}

void see_stays(const Stays& stays, Tick from, Delivered& seen) {
  for (const auto& of_person : stays) {
    for (const PathwaySpell* stay : of_person) {
      ++seen.stays;
      seen.discharged += stay->why == PathwayEnd::discharged ? 1 : 0;
      seen.days += to_days(stay->end - std::max(stay->served, from));
    }
  }
}

/// Days in a job that lie inside a stay count apart.
void see_job_days(const JobSpell& job, const Stays& stays, Tick from, Delivered& seen) {
  for (const PathwaySpell* stay : stays[job.person]) {
    const Tick start = std::max({job.start, stay->served, from});
    const Tick end = std::min(job.end, stay->end);
    if (end <= start) continue;
    seen.days -= to_days(end - start);
    seen.job_days += to_days(end - start);
  }
}

}  // namespace

Delivered seen_in_record(const RegionOutcome& outcome, PathwayId pathway, Tick from) {
  constexpr std::uint32_t no_job = ~std::uint32_t{0};
  Delivered seen;
  const Stays stays = stays_of(outcome, pathway, from);
  see_stays(stays, from, seen);
  std::vector<std::uint32_t> last_job(outcome.people.size(), no_job);
  for (const JobSpell& job : outcome.jobs) {
    see_job_days(job, stays, from, seen);
    const bool is_new = last_job[job.person] != job.job;
    last_job[job.person] = job.job;
    if (!is_new || job.pathway != pathway || job.channel != Channel::developed) continue;
    if (job.start < from) continue;
    ++seen.jobs;
    seen.ordinary_jobs += is_ordinary(job.contract) ? 1 : 0;
    seen.preferred_jobs += job.preferred ? 1 : 0;
  }
  return seen;
}

}  // namespace fotfeste
