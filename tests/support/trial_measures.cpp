#include "tests/support/trial_measures.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace fotfeste::testing {
namespace {

const Duration half_a_year = days(182);

double percent(double part, double whole) { return whole > 0 ? 100 * part / whole : 0; }

bool failed(const JobSpell& spell) {
  return spell.why == JobEnd::fired || spell.why == JobEnd::quit_problem ||
         (is_unpaid(spell.contract) && spell.why == JobEnd::contract_end);
}

}  // namespace

TrialArm::TrialArm(const World& world, std::uint64_t seed)
    : TrialArm(Region(world, 0, stream_key(seed, 0)).finish()) {}

TrialArm::TrialArm(RegionOutcome outcome)
    : outcome_(std::move(outcome)), jobs_of_(outcome_.people.size()) {
  merge_ordinary_jobs();
}

void TrialArm::merge_ordinary_jobs() {
  std::vector<std::uint32_t> last(jobs_of_.size());  // number of each person's last ordinary job
  for (const JobSpell& spell : outcome_.jobs) {
    if (!is_ordinary(spell.contract)) continue;
    std::vector<std::size_t>& own = jobs_of_[spell.person];
    if (own.empty() || last[spell.person] != spell.job) {
      own.push_back(ordinary_.size());
      ordinary_.push_back(
          {spell.person, spell.start, spell.end, spell.why, spell.channel, spell.preferred});
    } else {
      ordinary_[own.back()].end = spell.end;
      ordinary_[own.back()].why = spell.why;
    }
    last[spell.person] = spell.job;
  }
}

double TrialArm::mean(const std::function<double(const PersonOutcome&)>& number,
                      const Chosen& chosen) const {
  double sum = 0;
  double n = 0;
  for (const PersonOutcome& person : outcome_.people) {
    if (chosen && !chosen(person)) continue;
    sum += number(person);
    ++n;
  }
  return n > 0 ? sum / n : 0;
}

double TrialArm::ever_in_work(double n_months, const Chosen& chosen) const {
  return 100 * mean(
                   [&](const PersonOutcome& person) {
                     return person.first_ordinary <= person.entry + to_ticks(months(n_months)) ? 1.
                                                                                               : 0.;
                   },
                   chosen);
}

double TrialArm::in_work(double n_months, bool (*counts)(Contract)) const {
  std::vector<bool> works(outcome_.people.size());
  for (const JobSpell& spell : outcome_.jobs) {
    const Tick at = outcome_.people[spell.person].entry + to_ticks(months(n_months));
    if (counts(spell.contract) && spell.start <= at && spell.end > at) works[spell.person] = true;
  }
  return percent(static_cast<double>(std::count(works.begin(), works.end(), true)),
                 static_cast<double>(works.size()));
}

double TrialArm::in_paid_work(double n_months) const { return in_work(n_months, is_paid); }
double TrialArm::in_ordinary_work(double n_months) const { return in_work(n_months, is_ordinary); }

double TrialArm::months_of_work(double within) const {
  double worked = 0;
  for (const OrdinaryJob& job : ordinary_) {
    const Tick until = outcome_.people[job.person].entry + to_ticks(months(within));
    worked += std::max(0., to_days(std::min(until, job.end) - job.start));
  }
  return worked / to_days(to_ticks(months(1))) / static_cast<double>(outcome_.people.size());
}

double TrialArm::lasting(bool staff_made) const {
  double begun = 0;
  double lasted = 0;
  for (std::size_t id = 0; id < ordinary_.size(); ++id) {
    const OrdinaryJob& job = ordinary_[id];
    if (job.start > outcome_.people[job.person].entry + to_ticks(months(15))) continue;
    if (staff_made ? job.channel != Channel::developed : jobs_of_[job.person].front() != id)
      continue;
    ++begun;
    lasted += job.end - job.start > to_ticks(half_a_year) ? 1 : 0;
  }
  return percent(lasted, begun);
}

double TrialArm::lasting_first_jobs() const { return lasting(false); }
double TrialArm::lasting_staff_made_jobs() const { return lasting(true); }

double TrialArm::failed_contracts() const {
  double begun = 0;
  double lost = 0;
  for (const JobSpell& spell : outcome_.jobs) {
    if (spell.channel != Channel::developed) continue;
    if (spell.start > outcome_.people[spell.person].entry + to_ticks(months(15))) continue;
    ++begun;
    lost += failed(spell) ? 1 : 0;
  }
  return percent(lost, begun);
}

template <class Holds>
double TrialArm::share_of_first_pathways(Holds holds) const {
  double n = 0;
  for (const PathwaySpell& spell : outcome_.pathways) {
    const PersonOutcome& person = outcome_.people[spell.person];
    if (spell.pathway == person.first_pathway && spell.start == person.entry && holds(spell)) ++n;
  }
  return percent(n, static_cast<double>(outcome_.people.size()));
}

double TrialArm::dropped_out(double n_months) const {
  return share_of_first_pathways([&](const PathwaySpell& spell) {
    return spell.why == PathwayEnd::disengaged &&
           spell.end - spell.start <= to_ticks(months(n_months));
  });
}

double TrialArm::retained(double n_months) const {
  return share_of_first_pathways([&](const PathwaySpell& spell) {
    return spell.why == PathwayEnd::ongoing || spell.end - spell.start > to_ticks(months(n_months));
  });
}

double TrialArm::contacts(const Chosen& chosen) const {
  return mean(
      [](const PersonOutcome& person) {
        return std::accumulate(person.completed.begin(), person.completed.end(), 0.);
      },
      chosen);
}

double TrialArm::wait(RoleId role) const {
  const StaffOutcome& staff = outcome_.staff[role];
  const double served = std::accumulate(staff.done.begin(), staff.done.end(), 0.);
  return served > 0 ? std::accumulate(staff.wait_days.begin(), staff.wait_days.end(), 0.) / served
                    : 0;
}

double TrialArm::hours(RoleId role) const {
  const StaffOutcome& staff = outcome_.staff[role];
  return std::accumulate(staff.hours.begin(), staff.hours.end(), 0.);
}

double TrialArm::utilisation(RoleId role) const {
  return hours(role) / outcome_.staff[role].hours_capacity;
}

}  // namespace fotfeste::testing
