#include <algorithm>
#include <optional>
#include <vector>

#include "fotfeste/model/fidelity.hpp"

namespace fotfeste {
namespace {

/// Contacts seen over those that the interval plans for so many days.
std::optional<double> of_plan(double contacts, double in_days, Duration every) {
  if (every.count() <= 0 || in_days <= every.count()) return std::nullopt;
  return std::min(1.0, contacts * every.count() / in_days);
}

std::optional<double> share_of(double part, double whole) {
  if (whole <= 0) return std::nullopt;
  return part / whole;
}

std::optional<double> rapid_search(const ContactPolicy& plan, const Delivered& seen) {
  if (!plan.employer_contact.planned() || seen.first_contacts <= 0) return std::nullopt;
  const double planned = std::max(plan.employer_contact.every / 2, plan.delay).count();
  return std::min(1.0, planned * seen.first_contacts / std::max(planned, seen.first_wait));
}

}  // namespace

void Delivered::add(const Delivered& other) {
  for (double Delivered::*const field :
       {&Delivered::days, &Delivered::job_days, &Delivered::meetings, &Delivered::employer_contacts,
        &Delivered::coordinations, &Delivered::job_meetings, &Delivered::first_contacts,
        &Delivered::first_wait, &Delivered::jobs, &Delivered::ordinary_jobs,
        &Delivered::preferred_jobs, &Delivered::stays, &Delivered::discharged}) {
    this->*field += other.*field;
  }
}

double fidelity_score(const Pathway& design, const Delivered& seen) {
  const ContactPolicy& plan = design.phases.front().contact;
  const std::optional<double> parts[] = {
      of_plan(seen.meetings, seen.days, plan.meeting.every),
      of_plan(seen.employer_contacts, seen.days, plan.employer_contact.every),
      rapid_search(plan, seen),
      of_plan(seen.coordinations, seen.days + seen.job_days / 2, plan.coordination.every),
      share_of(seen.ordinary_jobs, seen.jobs),
      of_plan(seen.job_meetings, seen.job_days, plan.in_job_middle),
      share_of(seen.preferred_jobs, seen.jobs),
      share_of(seen.stays - seen.discharged, seen.stays),
  };
  double sum = 0;
  int known = 0;
  for (const std::optional<double>& part : parts) {
    if (!part) continue;
    sum += *part;
    ++known;
  }
  return known == 0 ? 0 : 25 + 100 * sum / known;
}

}  // namespace fotfeste
