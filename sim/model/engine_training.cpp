#include "fotfeste/model/staff.hpp"
#include "sim/model/engine.hpp"

namespace fotfeste {

/// The first course comes at any time within the interval, so that a team is never away at once.
void Engine::plan_training(Worker& w) {
  const Rhythm& training = world_->roles[w.role].training;
  const bool is_planned = w.due[static_cast<std::size_t>(WorkerTimer::training)] != never;
  if (!world_->switches.staff_training) return;
  if (!w.filled || !training.planned() || is_planned) return;
  const double u =
      uniform(key_, luck_of(w), static_cast<std::uint32_t>(Purpose::training), w.generation);
  set(w, WorkerTimer::training, after(now_, to_delay(training.every * u)));
}

/// A task in hand is finished first.
void Engine::on_training_due(Worker& w) {
  const Rhythm& training = world_->roles[w.role].training;
  if (!training.planned() || !world_->switches.staff_training) return;
  set(w, WorkerTimer::training, after(now_, to_delay(training.every)));
  w.owes_course = true;
  start_next(w);
}

void Engine::begin_course(Worker& w) {
  const Role& role = world_->roles[w.role];
  w.owes_course = false;
  w.on_course = true;
  w.busy = true;
  w.hours_in_hand = role.training.hours;
  const Tick takes =
      world_->switches.staff_time ? task_time(w.hours_in_hand, role.direct_hours) : 1;
  set(w, WorkerTimer::task_done, after(now_, takes));
}

void Engine::end_course(Worker& w) {
  w.on_course = false;
  ++w.courses;
  if (reporting_) outcome_.staff[w.role].training_hours += w.hours_in_hand;
  start_next(w);
}

}  // namespace fotfeste
