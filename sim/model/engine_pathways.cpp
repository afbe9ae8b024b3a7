#include <algorithm>

#include "sim/model/engine.hpp"

namespace fotfeste {
namespace {

constexpr Tick first_meeting_in_job = 3 * ticks_per_day;

}  // namespace

const Pathway& Engine::pathway_of(const Client& c) const { return site_.pathways()[c.pathway]; }
const Phase& Engine::phase_of(const Client& c) const { return pathway_of(c).phases[c.phase]; }

/// Always with a worker assigned anew; who has none waits, and everything but the time limit rests.
void Engine::start_pathway(Client& c, PathwayId pathway, LineId line) {
  c.pathway = pathway;
  c.phase = 0;
  c.line = line;
  c.pathway_start = now_;
  c.last_check = now_;
  c.last_seen = now_;
  c.no_shows = 0;
  c.reached_employer = false;
  c.is_uncounselled = needs_counselling(c);
  c.pathway_spell = static_cast<std::uint32_t>(outcome_.pathways.size());
  outcome_.pathways.push_back({.person = c.index,
                               .pathway = pathway,
                               .line = line,
                               .why = PathwayEnd::ongoing,
                               .start = now_,
                               .end = horizon_});
  if (c.of_register) ++month_.in_pathway[pathway];
  if (pathway != world_->fallback && record(c).first_measure == never) {
    record(c).first_measure = now_;
  }
  tell(c, {.what = What::pathway_started, .pathway = pathway, .line = line});
  const auto& limit = pathway_of(c).limit;
  set(c, Timer::limit, limit ? after(now_, to_delay(*limit)) : never);
  if (pathway == world_->fallback && world_->referral.active) arm_referral(c);
  const RoleId role = phase_of(c).role;
  if (role == nothing || assign(c, role)) {
    begin_phase(c);
  } else {
    wait_for(c, role);
  }
}

/// The worker is free for others, nothing planned is left, a job goes on.
void Engine::end_pathway(Client& c, PathwayEnd why) {
  PathwaySpell& spell = outcome_.pathways[c.pathway_spell];
  spell.end = now_;
  spell.why = why;
  tell(c, {.what = What::pathway_ended, .pathway_end = why, .pathway = c.pathway});
  if (c.of_register) --month_.in_pathway[c.pathway];
  for (const Timer t :
       {Timer::meeting, Timer::employer_contact, Timer::coordination, Timer::phase_end,
        Timer::limit, Timer::retry, Timer::referral, Timer::administration}) {
    cancel(c, t);
  }
  const RoleId role = phase_of(c).role;
  const bool was_served = c.worker != no_worker;
  stop_waiting(c);
  detach(c);
  drop_tasks(c);
  give_back_place(c);
  c.pathway = nothing;
  if (!c.in_job() && c.activity != Activity::none) set_activity(c, Activity::none);
  if (was_served) serve_waiting(role);
}

/// Disengaged or discharged: the fallback, at once, also in a job.
void Engine::leave_for_fallback(Client& c, PathwayEnd why) {
  end_pathway(c, why);
  if (world_->fallback != nothing && !c.on_pension) start_pathway(c, world_->fallback, nothing);
}

/// Out of time, or out of phases. In a job nothing follows until it ends.
void Engine::reach_limit(Client& c) {
  const PathwayId next = pathway_of(c).next;
  const bool assessed = c.after_assessment != nothing;
  end_pathway(c, PathwayEnd::limit);
  if (c.in_job() || c.on_pension) return;
  if (assessed) return after_assessment(c);
  if (next != nothing) start_pathway(c, next, nothing);
}

/// A worker is there: the phase's activity and its appointments begin. In a job only worker and
/// policy change.
void Engine::begin_phase(Client& c) {
  if (c.in_job()) return in_job_follow_up(c);
  set_activity(c, phase_of(c).activity);
  arm_phase(c);
}

void Engine::arm_phase(Client& c) {
  const PhasePlan& plan = plan_of(c);
  const auto arm = [&](Timer timer, Tick delay) {
    set(c, timer, delay > 0 ? after(now_, delay) : never);
  };
  arm(Timer::meeting, plan.meeting);
  arm(Timer::employer_contact, plan.first_employer_contact);
  arm(Timer::coordination, plan.coordination);
  arm(Timer::phase_end, plan.duration == never ? 0 : plan.duration);
  if (plan.administration > 0) {
    const double share = 0.5 + 0.5 * draw(c, Purpose::first_administration);
    arm(Timer::administration,
        std::max<Tick>(1, static_cast<Tick>(static_cast<double>(plan.administration) * share)));
  } else {
    cancel(c, Timer::administration);
  }
}

/// Another role means another worker.
void Engine::enter_phase(Client& c, int phase) {
  const RoleId before = phase_of(c).role;
  c.phase = static_cast<std::uint8_t>(phase);
  const RoleId role = phase_of(c).role;
  tell(c, {.what = What::phase_entered, .pathway = c.pathway, .number = phase});
  if (role != before || (role != nothing && c.worker == no_worker && c.waiting_number == 0)) {
    stop_waiting(c);
    detach(c);
    drop_tasks(c);
    if (before != nothing) serve_waiting(before);
    if (role != nothing && !assign(c, role)) return wait_for(c, role);
  }
  if (c.waiting_number == 0) begin_phase(c);
}

void Engine::on_phase_end(Client& c) {
  if (phase_of(c).certificate && !c.certified) {
    c.certified = true;
    record(c).certified = now_;
    tell(c, {.what = What::certified});
  }
  const int next = c.phase + 1;
  if (next < static_cast<int>(pathway_of(c).phases.size())) return enter_phase(c, next);
  reach_limit(c);
}

/// What a new job does to the appointments of the pathway that runs.
void Engine::in_job_follow_up(Client& c) {
  for (const Timer t : {Timer::meeting, Timer::employer_contact, Timer::phase_end}) cancel(c, t);
  if (c.pathway == nothing) return;
  const Pathway& pathway = pathway_of(c);
  if (pathway.follow_along) {
    const Tick until = after(c.job.start, to_delay(*pathway.follow_along));
    const Tick limit = c.due[static_cast<std::size_t>(Timer::limit)];
    set(c, Timer::limit, std::max(now_ + 1, std::min(limit, until)));
  }
  if (c.worker == no_worker) return;
  if (plan_of(c).proactive) set_after(c, Timer::meeting, first_meeting_in_job);
  start_agreement(c);
}

/// Back to the pathway that still runs, or to what follows a support that has ended.
void Engine::after_job(Client& c) {
  if (c.pathway != nothing) {
    const Pathway& pathway = pathway_of(c);
    set(c, Timer::limit,
        pathway.limit ? std::max(now_ + 1, after(c.pathway_start, to_delay(*pathway.limit)))
                      : never);
    return enter_phase(c, pathway.return_phase);
  }
  if (c.on_pension || !world_->ordinary_after_support || world_->fallback == nothing) return;
  start_pathway(c, world_->fallback, nothing);
}

}  // namespace fotfeste
