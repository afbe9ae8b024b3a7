#include "fotfeste/experiment/reported.hpp"

#include <algorithm>

#include "fotfeste/model/region_income.hpp"

namespace fotfeste {
namespace {

class Mean {
 public:
  void add(double x) {
    sum_ += x;
    ++n_;
  }
  [[nodiscard]] std::optional<double> value() const {
    return n_ == 0 ? std::nullopt : std::optional{sum_ / n_};
  }

 private:
  double sum_ = 0;
  double n_ = 0;
};

double one_if(bool holds) { return holds ? 1 : 0; }

bool ended_so(JobEnd why, Reported outcome) {
  switch (outcome) {
    case Reported::ended_by_quitting:
      return why == JobEnd::quit || why == JobEnd::quit_problem;
    case Reported::ended_by_dismissal:
      return why == JobEnd::fired;
    case Reported::ended_by_contract:
      return why == JobEnd::contract_end;
    default:
      return why == JobEnd::layoff;
  }
}

}  // namespace

StudyPeople::StudyPeople(const World& world, const RegionOutcome& outcome)
    : world_(world), outcome_(outcome), jobs_(outcome.people.size()) {
  for (const JobSpell& spell : outcome.jobs) {
    if (!is_ordinary(spell.contract)) continue;
    std::vector<Job>& own = jobs_[spell.person];
    if (own.empty() || own.back().number != spell.job) {
      own.push_back({spell.start, spell.end, spell.why, spell.job});
    } else {
      own.back().end = spell.end;
      own.back().why = spell.why;
    }
  }
}

std::optional<double> StudyPeople::figure(const PublishedResult& result) const {
  switch (result.outcome) {
    case Reported::ever:
      return share_ever(is_ordinary, result.at);
    case Reported::ever_paid:
      return share_ever(is_paid, result.at);
    case Reported::in_paid_work:
      return share_working(is_paid, at(result.at));
    case Reported::in_ordinary_work:
      return share_working(is_ordinary, at(result.at));
    case Reported::in_paid_work_later:
      return share_working(is_paid, after_exit(result.at, result.after));
    case Reported::dropped_out:
    case Reported::retained:
    case Reported::ever_sheltered:
      return share_of_first_pathways(result);
    case Reported::days_to_work:
      return median_days_to_work(result.at);
    case Reported::time_in_first_job:
    case Reported::time_in_jobs:
      return time_of_workers(result);
    case Reported::ended_by_quitting:
    case Reported::ended_by_dismissal:
    case Reported::ended_by_contract:
    case Reported::ended_by_layoff:
      return share_of_endings(result);
    case Reported::first_job_lasts:
      return first_jobs_lasting(result);
    case Reported::time_in_work:
      return mean_time_in_work(result.at);
    case Reported::hours_of_work:
      return mean_hours_of_work(result.at);
    case Reported::exits:
    case Reported::exits_to_work:
    case Reported::exits_to_pension:
      return flow(result);
    case Reported::in_work_since_measure:
    case Reported::on_pension_since_measure:
      return since_measure(result);
    case Reported::programme_cost:
    case Reported::purse_gain:
    case Reported::value_of_work:
      return money_a_person(result.outcome);
  }
  return std::nullopt;
}

std::vector<Tick> StudyPeople::at(Duration since_entry) const {
  std::vector<Tick> when;
  for (const PersonOutcome& person : outcome_.people) {
    when.push_back(after(person.entry, to_ticks(since_entry)));
  }
  return when;
}

/// A person leaves the first pathway with the first ordinary job, else when it ends.
std::vector<Tick> StudyPeople::after_exit(Duration latest, Duration later) const {
  std::vector<Tick> exits = at(latest);
  for (const PathwaySpell& spell : outcome_.pathways) {
    const PersonOutcome& person = outcome_.people[spell.person];
    if (spell.start != person.entry || spell.pathway != person.first_pathway) continue;
    Tick& exit = exits[spell.person];
    const Tick first_day_over = after(person.first_ordinary, to_ticks(days(1)));
    exit = person.first_ordinary <= exit ? first_day_over : std::min(exit, spell.end);
  }
  for (Tick& exit : exits) exit = after(exit, to_ticks(later));
  return exits;
}

std::optional<double> StudyPeople::share_working(Holds counts,
                                                 const std::vector<Tick>& when) const {
  std::vector<bool> works(when.size());
  for (const JobSpell& spell : outcome_.jobs) {
    const Tick t = when[spell.person];
    if (counts(spell.contract) && spell.start <= t && t < spell.end) works[spell.person] = true;
  }
  Mean share;
  for (const bool yes : works) share.add(one_if(yes));
  return share.value();
}

std::optional<double> StudyPeople::share_ever(Holds counts, Duration within) const {
  std::vector<bool> worked(outcome_.people.size());
  for (const JobSpell& spell : outcome_.jobs) {
    const Tick until = after(outcome_.people[spell.person].entry, to_ticks(within));
    if (counts(spell.contract) && spell.start <= until) worked[spell.person] = true;
  }
  Mean share;
  for (const bool yes : worked) share.add(one_if(yes));
  return share.value();
}

std::optional<double> StudyPeople::share_of_first_pathways(const PublishedResult& result) const {
  const Tick within = to_ticks(result.at);
  double n = 0;
  for (const PathwaySpell& spell : outcome_.pathways) {
    const PersonOutcome& person = outcome_.people[spell.person];
    if (spell.pathway != person.first_pathway || spell.start != person.entry) continue;
    const bool is_over = spell.why != PathwayEnd::ongoing && spell.end - spell.start <= within;
    if (result.outcome == Reported::retained) {
      n += one_if(!is_over);
    } else if (result.outcome == Reported::dropped_out) {
      n += one_if(is_over && spell.why == PathwayEnd::disengaged);
    } else {
      n += one_if(person.first_sheltered <= after(person.entry, within));
    }
  }
  if (outcome_.people.empty()) return std::nullopt;
  return n / static_cast<double>(outcome_.people.size());
}

std::optional<double> StudyPeople::median_days_to_work(Duration within) const {
  std::vector<double> waits;
  for (const PersonOutcome& person : outcome_.people) {
    if (person.first_ordinary > after(person.entry, to_ticks(within))) continue;
    waits.push_back(to_days(person.first_ordinary - person.entry));
  }
  if (waits.empty()) return std::nullopt;
  const auto middle = waits.begin() + static_cast<std::ptrdiff_t>(waits.size() / 2);
  std::nth_element(waits.begin(), middle, waits.end());
  return *middle;
}

std::optional<double> StudyPeople::time_of_workers(const PublishedResult& result) const {
  Mean time;
  for (std::size_t index = 0; index < jobs_.size(); ++index) {
    const PersonOutcome& person = outcome_.people[index];
    if (person.first_ordinary > after(person.entry, to_ticks(result.at))) continue;
    const Tick until = after(person.first_ordinary, to_ticks(result.after));
    const std::size_t n = result.outcome == Reported::time_in_first_job ? 1 : jobs_[index].size();
    time.add(to_days(worked(std::span(jobs_[index]).first(n), until)));
  }
  return time.value();
}

std::optional<double> StudyPeople::share_of_endings(const PublishedResult& result) const {
  Mean share;
  for (std::size_t index = 0; index < jobs_.size(); ++index) {
    const PersonOutcome& person = outcome_.people[index];
    if (person.first_ordinary > after(person.entry, to_ticks(result.at))) continue;
    for (const Job& job : jobs_[index]) {
      const bool counts = ended_so(job.why, Reported::ended_by_quitting) ||
                          ended_so(job.why, Reported::ended_by_dismissal) ||
                          ended_so(job.why, Reported::ended_by_contract) ||
                          ended_so(job.why, Reported::ended_by_layoff);
      if (counts) share.add(one_if(ended_so(job.why, result.outcome)));
    }
  }
  return share.value();
}

std::optional<double> StudyPeople::first_jobs_lasting(const PublishedResult& result) const {
  Mean share;
  for (std::size_t index = 0; index < jobs_.size(); ++index) {
    if (jobs_[index].empty()) continue;
    const Job& first = jobs_[index].front();
    if (first.start >= after(outcome_.people[index].entry, to_ticks(result.at))) continue;
    share.add(one_if(first.end - first.start > to_ticks(result.after)));
  }
  return share.value();
}

Tick StudyPeople::worked(std::span<const Job> jobs, Tick until) {
  Tick time = 0;
  for (const Job& job : jobs) time += std::max<Tick>(0, std::min(job.end, until) - job.start);
  return time;
}

std::optional<double> StudyPeople::mean_time_in_work(Duration within) const {
  Mean time;
  for (std::size_t index = 0; index < jobs_.size(); ++index) {
    time.add(to_days(worked(jobs_[index], after(outcome_.people[index].entry, to_ticks(within)))));
  }
  return time.value();
}

std::optional<double> StudyPeople::mean_hours_of_work(Duration within) const {
  constexpr double days_per_week = 7;
  Mean hours;
  for (std::size_t index = 0; index < jobs_.size(); ++index) {
    const PersonOutcome& person = outcome_.people[index];
    const double a_week = static_cast<double>(livelihood_of(world_, person).weekly_hours) / 1000;
    hours.add(to_days(worked(jobs_[index], after(person.entry, to_ticks(within)))) / days_per_week *
              a_week);
  }
  return hours.value();
}

/// Of those whose first measure began in years 2 to 7. Who is back at work leaves the register some
/// months into the job.
std::optional<double> StudyPeople::since_measure(const PublishedResult& result) const {
  const Tick register_left_after = to_ticks(days(90));
  const Tick first = to_ticks(world_.warm_up + years(2));
  const Tick last = to_ticks(world_.warm_up + years(7));
  Mean share;
  for (std::size_t index = 0; index < jobs_.size(); ++index) {
    const PersonOutcome& person = outcome_.people[index];
    if (person.first_measure < first || person.first_measure >= last) continue;
    const Tick later = after(person.first_measure, to_ticks(result.at));
    if (result.outcome == Reported::on_pension_since_measure) {
      share.add(one_if(person.pension <= later));
      continue;
    }
    share.add(one_if(std::any_of(jobs_[index].begin(), jobs_[index].end(), [&](const Job& job) {
      return after(job.start, register_left_after) <= later && job.end > later;
    })));
  }
  return share.value();
}

}  // namespace fotfeste
