#include "sim/model/plan.hpp"

#include <algorithm>

#include "fotfeste/model/certificate.hpp"
#include "fotfeste/model/job_finding.hpp"
#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {
namespace {

constexpr double ln2 = 0.693147180559945309417;

Tick interval(Duration d) { return d.count() > 0 ? to_delay(d) : 0; }

std::array<double, task_count> hours_of(const Parameters& p, const ContactPolicy& c,
                                        double meeting) {
  return {p.intake_hours,       meeting,          c.employer_contact.hours,
          c.coordination.hours, p.response_hours, c.administration.hours,
          c.agreement.hours};
}

void plan_intervals(const ContactPolicy& c, PhasePlan& plan) {
  plan.meeting = interval(c.meeting.every);
  plan.employer_contact = interval(c.employer_contact.every);
  plan.first_employer_contact =
      plan.employer_contact > 0 ? to_delay(std::max(c.employer_contact.every / 2, c.delay)) : 0;
  plan.coordination = interval(c.coordination.every);
  plan.administration = interval(c.administration.every);
  plan.agreement = interval(c.agreement.every);
  plan.in_job_first = interval(c.in_job_first);
  plan.in_job_middle = interval(c.in_job_middle);
  plan.in_job_late = interval(c.in_job_late);
}

Discipline discipline_of(const World& world, RoleId role) {
  const Discipline own = world.roles[role].discipline;
  const bool is_off = own == Discipline::countable_first && !world.switches.countable_first;
  return is_off ? Discipline::earliest_due : own;
}

PhasePlan plan_of(const World& world, const Pathway& pathway, const Phase& phase) {
  const Parameters& p = world.parameters;
  const ContactPolicy& c = phase.contact;
  PhasePlan plan;
  plan_intervals(c, plan);
  if (!world.switches.three_party_agreement) plan.agreement = 0;
  if (phase.duration) plan.duration = to_delay(*phase.duration);
  const double with_client = c.client_side ? c.client_hours : 0;
  plan.hours = hours_of(p, c, c.meeting.hours);
  plan.in_job_hours = hours_of(p, c, with_client + (c.employer_side ? c.employer_hours : 0));
  plan.meeting_trust_kept = portable::exp(-p.trust_gain * c.meeting.hours);
  plan.meeting_effort_kept = portable::exp(-p.effort_gain * c.meeting.hours);
  plan.agreement_trust_kept = portable::exp(-p.trust_gain * c.agreement.hours);
  plan.in_job_trust_kept = portable::exp(-p.trust_gain * with_client);
  plan.in_job_effort_kept = portable::exp(-p.effort_gain * with_client);
  plan.role = phase.role;
  if (phase.role != nothing) plan.discipline = discipline_of(world, phase.role);
  plan.proactive = c.proactive;
  plan.pool = c.pool;
  plan.can_be_left = pathway.can_be_left && world.switches.disengagement;
  return plan;
}

}  // namespace

Plan::Plan(const World& world, const std::vector<Pathway>& pathways) {
  const Parameters& p = world.parameters;
  for (const Pathway& pathway : pathways) {
    first_phase_.push_back(phases_.size());
    for (const Phase& phase : pathway.phases) phases_.push_back(plan_of(world, pathway, phase));
  }
  intake_trust_kept = portable::exp(-p.trust_gain * p.intake_hours);
  intake_effort_kept = portable::exp(-p.effort_gain * p.intake_hours);
  response_trust_kept = portable::exp(-p.trust_gain * p.response_hours);
  trust_fades = ln2 / p.trust_half_life.count();
  effort_fades = ln2 / p.effort_half_life.count();
  const bool finite = world.market.finite_openings && world.switches.openings;
  free_openings = finite ? p.openings_free : 1;
  if (has_certificates(world) && world.switches.certificate) certificate = certified_openings(p);
  search_bound = own_search(p).bound;
}

}  // namespace fotfeste
