#include "fotfeste/model/disclosure.hpp"
#include "fotfeste/model/job_keeping.hpp"
#include "sim/model/engine.hpp"

namespace fotfeste {

/// A problem arises, or the present stage of the open one ends: solved by colleagues, or onward.
void Engine::on_problem(Client& c) {
  if (c.job.problem == ProblemStage::none) {
    ++c.counts.problems;
    tell(c, {.what = What::problem_arose});
    return start_stage(c, ProblemStage::latent);
  }
  if (draw(c, Purpose::stage_direction) >= c.job.onward_share) return problem_solved(c, 0);
  if (c.job.problem == ProblemStage::visible) return escalate(c);
  tell(c, {.what = What::problem_visible});
  start_stage(c, ProblemStage::visible);
  if (answers_problems(c)) add_task(c, Task::response);
}

void Engine::start_stage(Client& c, ProblemStage stage) {
  c.job.problem = stage;
  double help = c.tells ? disclosed_help(*p_) : 1;
  if (c.job.grant != nothing) help *= granted_help(*p_, world_->economics.grants[c.job.grant]);
  const StageRates rates =
      stage_rates(*p_, stage, c.job.contract, employers_.goodwill(c.job.employer, now_),
                  employers_.competence(c.job.employer, now_) * help, world_->market.turnover);
  c.job.onward_share = rates.onward / rates.total();
  c.problem_clock =
      ResidualClock::start(draw(c, Purpose::stage_clock), per_day(rates.total()), now_);
  set(c, Timer::problem, c.problem_clock.due());
}

/// In ordinary jobs only where the policy says so; always in trials, placements and subsidised
/// jobs.
bool Engine::answers_problems(const Client& c) const {
  if (c.worker == no_worker || c.pathway == nothing) return false;
  return phase_of(c).contact.answers_problems || !is_ordinary(c.job.contract);
}

void Engine::problem_solved(Client& c, int by) {
  ++(by == 0   ? c.counts.solved_by_colleagues
     : by == 1 ? c.counts.solved_by_contact
               : c.counts.solved_by_response);
  tell(c, {.what = What::problem_solved, .number = by});
  c.job.problem = ProblemStage::none;
  if (c.job.solved < 255) ++c.job.solved;
  cancel(c, Timer::retry);
  c.problem_clock = ResidualClock::start(draw(c, Purpose::problem_clock), per_day(0), now_);
  refresh_job(c);
}

void Engine::escalate(Client& c) {
  ++c.counts.escalated;
  end_job(c, draw(c, Purpose::escalation_kind) < p_->fired_share ? JobEnd::fired
                                                                 : JobEnd::quit_problem);
}

}  // namespace fotfeste
