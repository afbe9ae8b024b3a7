#include "sim/model/plan.hpp"

#include <algorithm>

#include "fotfeste/model/job_finding.hpp"
#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {
namespace {

Tick interval(Duration d) { return d.count() > 0 ? to_delay(d) : 0; }

PhasePlan plan_of(const Phase& phase) {
  const ContactPolicy& c = phase.contact;
  PhasePlan plan;
  plan.meeting = interval(c.meeting.every);
  plan.employer_contact = interval(c.employer_contact.every);
  plan.first_employer_contact =
      plan.employer_contact > 0 ? to_delay(std::max(c.employer_contact.every / 2, c.delay)) : 0;
  plan.coordination = interval(c.coordination.every);
  plan.administration = interval(c.administration.every);
  plan.in_job_first = interval(c.in_job_first);
  plan.in_job_middle = interval(c.in_job_middle);
  plan.in_job_late = interval(c.in_job_late);
  if (phase.duration) plan.duration = to_delay(*phase.duration);
  plan.meeting_hours = c.meeting.hours;
  plan.in_job_client_hours = c.client_side ? c.client_hours : 0;
  plan.in_job_hours = plan.in_job_client_hours + (c.employer_side ? c.employer_hours : 0);
  return plan;
}

}  // namespace

Plan::Plan(const World& world) {
  const Parameters& p = world.parameters;
  for (const Pathway& pathway : world.pathways) {
    phases.emplace_back();
    for (const Phase& phase : pathway.phases) phases.back().push_back(plan_of(phase));
  }
  intake_trust_kept = portable::exp(-p.trust_gain * p.intake_hours);
  intake_effort_kept = portable::exp(-p.effort_gain * p.intake_hours);
  response_trust_kept = portable::exp(-p.trust_gain * p.response_hours);
  const bool finite = world.market.finite_openings && world.switches.openings;
  free_openings = finite ? p.openings_free : 1;
  search_bound = OwnSearch(p, free_openings).bound;
}

}  // namespace fotfeste
