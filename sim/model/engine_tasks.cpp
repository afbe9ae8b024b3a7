#include "fotfeste/model/engagement.hpp"
#include "fotfeste/model/health.hpp"
#include "fotfeste/model/staff.hpp"
#include "fotfeste/policy/discipline.hpp"
#include "sim/model/engine.hpp"

namespace fotfeste {
namespace {

/// Tells a task whose client has gone, or, for what is about a job, whose job has ended.
std::uint32_t stamp_of(const Client& c, Task task) {
  constexpr std::uint32_t job_bits = 10;
  constexpr std::uint32_t any_job = (1U << job_bits) - 1;
  const std::uint32_t job =
      task == Task::response || task == Task::agreement ? c.job.number % any_job : any_job;
  return c.stamp << job_bits | job;
}

}  // namespace

void Engine::drop_tasks(Client& c) {
  c.pending = 0;
  ++c.stamp;
}

WaitingLists::Item Engine::item_for(const Client& c, Task task) const {
  const Discipline discipline = plan_of(c).discipline;
  Tick key = now_;
  if (discipline != Discipline::earliest_due) {
    ClientView view{
        .due = now_, .last_seen = c.last_seen, .countable = task == Task::employer_contact};
    if (discipline == Discipline::discretionary) {
      view.prospect = visible_prospect(*p_, c.luck, c.prospect_noise,
                                       acceptance_by_health(*p_, c.health), c.age);
      view.missing_tools = world_->groups[c.group].missing_tools;
    }
    key = task_order(discipline, view, p_->discretion_prospects, p_->discretion_scale);
  }
  return {.key = key,
          .since = now_,
          .entity = c.index,
          .stamp = stamp_of(c, task),
          .kind = static_cast<std::uint8_t>(task),
          .rank = static_cast<std::uint8_t>(task == Task::response ? 0 : 1)};
}

/// The client's own worker, or in a pool the filled position with the shortest queue.
Worker& Engine::server_for(const Client& c, Worker& assigned) {
  if (!plan_of(c).pool) return assigned;
  Worker* best = &assigned;
  std::size_t shortest = ~std::size_t{0};
  for (const std::uint32_t index : teams_[assigned.role].positions) {
    Worker& w = workers_[index];
    if (!w.filled || w.closed) continue;
    const std::size_t length = queues_.size(index) + (w.busy ? 1 : 0);
    if (length < shortest) {
      shortest = length;
      best = &w;
    }
  }
  return *best;
}

/// At most one task of a kind is pending, so load is bounded and overload shows as longer
/// intervals.
void Engine::add_task(Client& c, Task task) {
  if (c.worker == no_worker || c.is_pending(task)) return;
  c.pending |= static_cast<std::uint8_t>(1U << static_cast<int>(task));
  Worker& w = server_for(c, workers_[c.worker]);
  queues_.push(static_cast<std::size_t>(&w - workers_.data()), item_for(c, task));
  start_next(w);
}

bool Engine::is_stale(const WaitingLists::Item& item, const Client& c) const {
  const Task task = static_cast<Task>(item.kind);
  return item.stamp != stamp_of(c, task) || !c.is_pending(task);
}

void Engine::start_next(Worker& w) {
  if (w.owes_course && w.filled && !w.closed && !w.busy) return begin_course(w);
  const auto list = static_cast<std::size_t>(&w - workers_.data());
  while (w.filled && !w.closed && !w.busy && !queues_.empty(list)) {
    const WaitingLists::Item item = queues_.front(list);
    queues_.pop_front(list);
    Client& c = clients_[item.entity];
    if (is_stale(item, c)) continue;
    const Task task = static_cast<Task>(item.kind);
    if (task == Task::employer_contact && c.in_job()) {
      c.pending &= static_cast<std::uint8_t>(~(1U << static_cast<int>(task)));
      continue;
    }
    begin(w, item);
  }
}

void Engine::begin(Worker& w, const WaitingLists::Item& item) {
  Client& c = clients_[item.entity];
  const Task task = static_cast<Task>(item.kind);
  const auto kind = static_cast<std::size_t>(task);
  const PhasePlan& plan = plan_of(c);
  const UniformPair u = draw_pair(c, Purpose::task);
  double hours = task_hours(c.in_job() ? plan.in_job_hours[kind] : plan.hours[kind], u.first);
  if (task == Task::intake && c.is_uncounselled) hours += pathway_of(c).benefits_counselling;
  w.no_show_in_hand = false;
  if (task == Task::meeting && world_->switches.no_shows) {
    const double chance = no_show_probability(*p_, trust_read(c), c.health, c.in_job());
    w.no_show_in_hand = u.second < chance;
    if (w.no_show_in_hand) hours *= p_->no_show_hours;
  }
  w.busy = true;
  w.in_hand = item;
  w.hours_in_hand = hours;
  if (reporting_) {
    StaffOutcome& staff = outcome_.staff[w.role];
    staff.wait_days[kind] += to_days(now_ - item.since);
    ++staff.done[kind];
  }
  const Tick takes = world_->switches.staff_time
                         ? task_time(hours, world_->roles[w.role].direct_hours * hours_delivered(w))
                         : 1;
  set(w, WorkerTimer::task_done, after(now_, takes));
}

/// The worker is free before the effects: what they add waits its turn in the same queue.
void Engine::on_task_done(Worker& w) {
  w.busy = false;
  if (w.on_course) return end_course(w);
  const auto list = static_cast<std::size_t>(&w - workers_.data());
  if (!queues_.empty(list)) fetch_ahead(queues_.front(list).entity);
  Client& c = clients_[w.in_hand.entity];
  const Task task = static_cast<Task>(w.in_hand.kind);
  if (reporting_) {
    outcome_.staff[w.role].hours[static_cast<std::size_t>(task)] += w.hours_in_hand;
  }
  if (!is_stale(w.in_hand, c)) {
    c.pending &= static_cast<std::uint8_t>(~(1U << static_cast<int>(task)));
    complete(c, w, task);
  }
  start_next(w);
}

}  // namespace fotfeste
