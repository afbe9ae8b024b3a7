#include "fotfeste/model/disclosure.hpp"
#include "fotfeste/model/engagement.hpp"
#include "fotfeste/model/health.hpp"
#include "fotfeste/model/placement_purpose.hpp"
#include "fotfeste/model/staff.hpp"
#include "fotfeste/policy/adaptive_contact.hpp"
#include "fotfeste/random/portable_math.hpp"
#include "sim/model/engine.hpp"

namespace fotfeste {
namespace {

constexpr Tick first_month = 30 * ticks_per_day;
constexpr Tick first_half_year = 180 * ticks_per_day;

/// `none`: an ordinary contract, whichever kind is drawn.
Contract contract_of(Offer offer) {
  switch (offer) {
    case Offer::trial:
      return Contract::trial;
    case Offer::placement:
      return Contract::placement;
    case Offer::subsidised:
      return Contract::subsidised;
    default:
      return Contract::none;
  }
}

}  // namespace

/// Due times form a grid: the next is set whether or not this one can be held.
void Engine::on_meeting_due(Client& c) {
  const PhasePlan& plan = plan_of(c);
  Tick interval = plan.meeting;
  if (c.in_job()) {
    if (!plan.proactive) return;
    const Tick age = now_ - c.job.start;
    interval = age < first_month       ? plan.in_job_first
               : age < first_half_year ? plan.in_job_middle
                                       : plan.in_job_late;
    if (world_->switches.adaptive_contact) {
      interval = adapted_interval(phase_of(c).contact, interval,
                                  {.strained = c.health != Health::stable,
                                   .problem = c.job.problem == ProblemStage::visible});
    }
  }
  if (interval > 0) set_after(c, Timer::meeting, interval);
  ++c.counts.meetings_planned;
  if (plan.role != nothing) ++outcome_.staff[plan.role].meetings_planned;
  c.counts.effort_sum += static_cast<float>(effort_now(c));
  if (!c.is_pending(Task::meeting)) return add_task(c, Task::meeting);
  ++c.counts.meetings_missed;
  if (plan.role != nothing) ++outcome_.staff[plan.role].meetings_missed;
  tell(c, {.what = What::meeting_missed});
  scale_trust(c, 1 - p_->trust_missed);
  check_disengagement(c);
}

void Engine::on_employer_contact_due(Client& c) {
  set_after(c, Timer::employer_contact, plan_of(c).employer_contact);
  add_task(c, Task::employer_contact);
}

void Engine::on_coordination_due(Client& c) {
  const Tick interval = plan_of(c).coordination;
  if (interval <= 0) return;
  set_after(c, Timer::coordination, c.in_job() ? 2 * interval : interval);
  if (c.worker == no_worker || c.is_pending(Task::coordination)) return;
  constexpr auto kind = static_cast<std::size_t>(Task::coordination);
  const double hours = plan_of(c).hours[kind];
  if (!world_->switches.health_team || health_team_.take(hours, now_)) {
    return add_task(c, Task::coordination);
  }
  ++c.counts.coordination_refused;
}

void Engine::on_administration_due(Client& c) {
  const Tick interval = plan_of(c).administration;
  if (interval <= 0) return;
  set_after(c, Timer::administration, interval);
  if (!c.in_job()) add_task(c, Task::administration);
}

void Engine::on_retry(Client& c) {
  if (c.in_job() && c.job.problem == ProblemStage::visible) add_task(c, Task::response);
}

/// A task has been served; everything that it does to the client, in the order of the rules.
void Engine::complete(Client& c, const Worker& w, Task task) {
  c.counts.staff_hours += static_cast<float>(w.hours_in_hand);
  if (!is_half_trusting(c)) c.counts.trust_building_hours += static_cast<float>(w.hours_in_hand);
  if (w.no_show_in_hand) return no_show(c);
  ++c.counts.completed[static_cast<std::size_t>(task)];
  ++outcome_.staff[w.role].contacts_done;
  c.last_seen = now_;
  see(c, task);
  tell(c, {.what = What::contact_done, .task = task, .amount = w.hours_in_hand});
  switch (task) {
    case Task::intake:
      return complete_intake(c);
    case Task::meeting:
      return complete_meeting(c);
    case Task::employer_contact:
      return complete_employer_contact(c, w);
    case Task::coordination:
      c.counts.health_hours += static_cast<float>(w.hours_in_hand);
      health_hours_ += w.hours_in_hand;
      return complete_coordination(c);
    case Task::response:
      return complete_response(c);
    case Task::administration:
      return;
    case Task::agreement:
      return complete_agreement(c, w.hours_in_hand);
  }
}

void Engine::no_show(Client& c) {
  ++c.counts.no_shows;
  tell(c, {.what = What::no_show});
  scale_trust(c, 1 - p_->trust_missed);
  const int limit = pathway_of(c).discharge_after;
  if (++c.no_shows >= limit && limit > 0) return leave_for_fallback(c, PathwayEnd::discharged);
  check_disengagement(c);
}

/// Anybody but the fixed person costs a little trust, each time.
void Engine::pool_contact(Client& c) {
  if (!plan_of(c).pool) return;
  int filled = 0;
  for (const std::uint32_t w : teams_[plan_of(c).role].positions) filled += workers_[w].filled;
  if (filled > 1 && draw(c, Purpose::pool) < 1 - 1.0 / filled) {
    scale_trust(c, 1 - p_->pool_trust_loss * (1 - p_->trust_carry_over));
  }
}

void Engine::complete_intake(Client& c) {
  pool_contact(c);
  raise_trust(c, plan_.intake_trust_kept);
  raise_effort(c, plan_.intake_effort_kept);
  if (c.is_uncounselled) counsel(c);
  c.no_shows = 0;
  check_disengagement(c);
}

void Engine::complete_meeting(Client& c) {
  pool_contact(c);
  const PhasePlan& plan = plan_of(c);
  raise_trust(c, c.in_job() ? plan.in_job_trust_kept : plan.meeting_trust_kept);
  raise_effort(c, c.in_job() ? plan.in_job_effort_kept : plan.meeting_effort_kept);
  c.no_shows = 0;
  if (c.in_job()) {
    meet_in_job(c);
    const auto& age = pathway_of(c).graduation_age;
    if (age && now_ - c.job.start >= to_ticks(*age) && c.job.problem == ProblemStage::none &&
        c.in_ordinary_work()) {
      return end_pathway(c, PathwayEnd::graduated);
    }
  }
  check_disengagement(c);
}

/// Follow-up at the workplace: the employer learns, and a problem that nobody has seen yet may be
/// found and solved.
void Engine::meet_in_job(Client& c) {
  const ContactPolicy& policy = phase_of(c).contact;
  if (policy.employer_side) employer_hours_ += policy.employer_hours;
  if (policy.employer_side) {
    employers_.gain(c.job.employer, now_, p_->goodwill_per_contact * p_->goodwill_gain,
                    p_->competence_gain);
  }
  if (c.job.problem != ProblemStage::latent || !world_->switches.support_at_work) return;
  const double found = detection_probability(
      *p_, trust_read(c), {policy.client_side, policy.employer_side, policy.split_desks});
  if (draw(c, Purpose::detection) < found && draw(c, Purpose::resolution) < p_->solve_latent) {
    problem_solved(c, 1);
  }
}

/// What a contact with an employer offers; a site may offer placements where jobs were meant.
Offer Engine::offer_of(const Client& c) const {
  const Phase& phase = phase_of(c);
  if (phase.subsidy != nothing && !world_->switches.subsidies) return Offer::ordinary;
  const std::uint32_t contact = c.draws[static_cast<std::size_t>(Purpose::opening)];
  if (phase.offer == Offer::subsidised && phase.subsidised_share < 1 &&
      draw_once(c, Purpose::offered_subsidy, contact) >= phase.subsidised_share) {
    return Offer::ordinary;
  }
  if (phase.placements_instead <= 0) return phase.offer;
  const double u = draw_once(c, Purpose::offered_instead, contact);
  return u < phase.placements_instead ? Offer::placement : phase.offer;
}

/// Counts the contact where the site draws its fidelity.
void Engine::see(Client& c, Task task) {
  Delivered* seen = reporting_ ? site_.seen(c.pathway) : nullptr;
  if (seen == nullptr) return;
  if (task == Task::meeting) ++(c.in_job() ? seen->job_meetings : seen->meetings);
  if (task == Task::coordination) ++seen->coordinations;
  if (task != Task::employer_contact) return;
  ++seen->employer_contacts;
  if (c.reached_employer) return;
  c.reached_employer = true;
  ++seen->first_contacts;
  seen->first_wait += to_days(now_ - outcome_.pathways[c.pathway_spell].served);
}

EmployerContact Engine::contact_with(std::uint32_t employer, const Client& c, const Worker& w,
                                     Offer offer) const {
  const double goodwill = employers_.goodwill(employer, now_);
  const PlacementPurpose purpose =
      world_->switches.placement_purpose ? phase_of(c).purpose : PlacementPurpose::unstated;
  return {.skill = skill_of(w),
          .quality = w.quality * purchasing_.quality(w.role, w.ordinal, now_),
          .goodwill = goodwill,
          .market = firms_.market().level_at(employer),
          .openings = openings_factor(),
          .firm = firms_.openness(employer, now_, calendar_.year_of(now_)) * site_.luck(),
          .willing = placement_terms(*p_, contract_of(offer), purpose).openings *
                     (c.tells ? disclosed_openings(*p_, goodwill) : 1) *
                     plan_.openings_of(c.certified),
          .offer = offer};
}

/// How much more an employer opens for a subsidy or grant that is on offer; 1 without [1].
double Engine::granted_openings(const Phase& phase, Contract offered) const {
  double openings = 1;
  if (offered == Contract::subsidised && phase.subsidy != nothing) {
    openings *= world_->economics.subsidies[phase.subsidy].openings;
  }
  const bool pays = offered == Contract::none || offered == Contract::subsidised;
  if (pays && phase.grant != nothing && world_->switches.grants) openings *= p_->grant_openings;
  return openings;
}

void Engine::complete_employer_contact(Client& c, const Worker& w) {
  if (c.in_job() || c.health == Health::crisis || !world_->switches.job_development) return;
  ++c.tried;
  const std::uint32_t employer = best_employer(c);
  const Phase& phase = phase_of(c);
  const Offer offer = offer_of(c);
  const Contract offered = contract_of(offer);
  EmployerContact contact = contact_with(employer, c, w, offer);
  const bool from_catalogue = offered == Contract::subsidised && phase.subsidy != nothing;
  const double luck = draw(c, Purpose::opening);
  bool anyway = false;
  if (from_catalogue || phase.grant != nothing) {
    if (from_catalogue) contact.offer = Offer::ordinary;
    anyway = luck < opening_probability(*p_, searcher(c), contact);
    contact.willing *= granted_openings(phase, offered);
  }
  if (luck >= opening_probability(*p_, searcher(c), contact)) return;
  const Contract contract = offered == Contract::none ? ordinary_contract(c) : offered;
  if (offer_job(c, true, &phase.contact, contract, employer)) {
    outcome_.jobs[c.job.spell].anyway = anyway;
  }
}

void Engine::complete_coordination(Client& c) {
  if (c.health == Health::stable) return;
  if (draw(c, Purpose::coordination) < pathway_of(c).integration * p_->coordination) {
    set_health(c, better(c.health));
  }
}

void Engine::complete_response(Client& c) {
  pool_contact(c);
  raise_trust(c, plan_.response_trust_kept);
  if (!c.in_job() || c.job.problem != ProblemStage::visible) return;
  if (!world_->switches.support_at_work) return;
  if (draw(c, Purpose::resolution) < response_probability(*p_, trust_read(c))) {
    return problem_solved(c, 2);
  }
  tell(c, {.what = What::response_failed});
  set_after(c, Timer::retry, to_delay(p_->response_retry));
}

void Engine::check_disengagement(Client& c) {
  if (!plan_of(c).can_be_left) return;
  const EngagementSetting who{.trust = trust_read(c),
                              .discouragement = discouragement_now(c),
                              .severity = c.severity,
                              .integration = pathway_of(c).integration,
                              .in_job = c.in_job()};
  const Duration since = days(to_days(now_ - c.last_check));
  c.last_check = now_;
  if (draw(c, Purpose::disengagement) < disengagement_probability(*p_, who, since)) {
    leave_for_fallback(c, PathwayEnd::disengaged);
  }
}

}  // namespace fotfeste
