#include "sim/model/engine.hpp"

namespace fotfeste {

/// At the start of a job, or when somebody comes to follow it up: at once, as soon as there is
/// time.
void Engine::start_agreement(Client& c) {
  const Tick revised_after = plan_of(c).agreement;
  if (revised_after <= 0) return;
  set_after(c, Timer::agreement, revised_after);
  add_task(c, Task::agreement);
}

/// An agreement that nobody comes to revise, or had the time to make, is one no longer.
void Engine::on_agreement_due(Client& c) {
  const bool is_revised = c.worker != no_worker && plan_of(c).agreement > 0;
  if (c.job.agreed && (!is_revised || c.is_pending(Task::agreement))) {
    c.job.agreed = false;
    refresh_job(c);
  }
  if (is_revised) start_agreement(c);
}

/// Everybody sits at one table, so the whole time is the employer's too.
void Engine::complete_agreement(Client& c, double hours) {
  pool_contact(c);
  raise_trust(c, plan_of(c).agreement_trust_kept);
  employer_hours_ += hours;
  c.job.agreed = true;
  refresh_job(c);
}

}  // namespace fotfeste
