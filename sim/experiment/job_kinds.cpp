#include <array>
#include <utility>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

constexpr std::uint32_t none = ~std::uint32_t{0};

Measure figure(const std::string& key, const std::string& title, Unit unit) {
  return {"jobs." + key, title, unit, Section::population};
}

/// Ordinary jobs begun after the decision, hires after a trial among them.
struct Begun {
  double all = 0;
  double by_staff = 0;
  double permanent = 0;
  double preferred = 0;
  double match = 0;
};

struct Cause {
  const char* key;
  const char* title;
  std::array<JobEnd, 2> ends;
};

constexpr Cause causes[] = {
    {"quit", "by choice", {JobEnd::quit, JobEnd::quit}},
    {"problem", "over a problem", {JobEnd::fired, JobEnd::quit_problem}},
    {"contract", "with the contract", {JobEnd::contract_end, JobEnd::contract_end}},
    {"layoff", "by layoff", {JobEnd::layoff, JobEnd::layoff}},
};

void count_begun(const StudyView& view, Tally& tally) {
  Begun begun;
  std::vector<std::uint32_t> latest(view.outcome.people.size(), none);
  for (const JobSpell& job : view.outcome.jobs) {
    if (!is_ordinary(job.contract)) continue;
    const bool goes_on = std::exchange(latest[job.person], job.job) == job.job;
    if (goes_on || job.start < view.window.decision) continue;
    ++begun.all;
    begun.by_staff += job.channel == Channel::developed ? 1 : 0;
    begun.permanent += job.contract == Contract::permanent ? 1 : 0;
    begun.preferred += job.preferred ? 1 : 0;
    begun.match += job.match;
  }
  tally.total(figure("begun", "ordinary jobs begun", Unit::number), begun.all);
  tally.mean(figure("by_staff", "of these, found by staff", Unit::share), begun.by_staff,
             begun.all);
  tally.mean(figure("permanent", "of these, permanent from the start", Unit::share),
             begun.permanent, begun.all);
  tally.mean(figure("preferred", "of these, of the kind that the person wants", Unit::share),
             begun.preferred, begun.all);
  tally.mean(figure("match", "match of person and job, mean, 0 to 1", Unit::number), begun.match,
             begun.all);
}

void count_ended(const StudyView& view, Tally& tally) {
  std::array<double, std::size(causes)> by{};
  double ended = 0;
  for (const JobSpell& job : view.outcome.jobs) {
    if (!is_ordinary(job.contract) || job.end < view.window.decision) continue;
    if (job.why == JobEnd::ongoing || job.why == JobEnd::converted) continue;
    ++ended;
    for (std::size_t cause = 0; cause < by.size(); ++cause) {
      const auto& ends = causes[cause].ends;
      by[cause] += job.why == ends[0] || job.why == ends[1] ? 1 : 0;
    }
  }
  tally.total(figure("ended", "ordinary jobs ended", Unit::number), ended);
  for (std::size_t cause = 0; cause < by.size(); ++cause) {
    tally.mean(figure(std::string{"ended."} + causes[cause].key,
                      std::string{"of these, "} + causes[cause].title, Unit::share),
               by[cause], ended);
  }
}

/// Problems at work since the warm-up, by who solved them.
void count_problems(const StudyView& view, Tally& tally) {
  double problems = 0;
  double staff = 0;
  double colleagues = 0;
  double lost = 0;
  for (const PersonOutcome& person : view.outcome.people) {
    problems += person.problems;
    staff += person.solved_by_contact + person.solved_by_response;
    colleagues += person.solved_by_colleagues;
    lost += person.escalated;
  }
  tally.mean(figure("problems.staff", "problems at work, share solved by staff", Unit::share),
             staff, problems);
  tally.mean(
      figure("problems.colleagues", "problems at work, share solved by colleagues", Unit::share),
      colleagues, problems);
  tally.mean(figure("problems.lost", "problems at work, share that cost the job", Unit::share),
             lost, problems);
}

/// Of entrants who are watched for two years and found a first job in them.
void count_wait(const StudyView& view, Tally& tally) {
  const Tick two_years = to_ticks(years(2));
  std::vector<std::uint32_t> waits;
  for (const PersonOutcome& person : view.outcome.people) {
    if (!view.is_entrant(person) || after(person.entry, two_years) > view.window.horizon) continue;
    if (person.first_ordinary >= after(person.entry, two_years)) continue;
    const auto day = static_cast<std::size_t>(to_days(person.first_ordinary - person.entry));
    if (day >= waits.size()) waits.resize(day + 1);
    ++waits[day];
  }
  tally.median({"entrants.days_to_work",
                "median wait for a first ordinary job, of those who found one within two years",
                Unit::days, Section::entrants},
               std::move(waits));
}

}  // namespace

void count_job_kinds(const StudyView& view, Tally& tally) {
  count_wait(view, tally);
  count_begun(view, tally);
  count_ended(view, tally);
  count_problems(view, tally);
}

}  // namespace fotfeste
