#include <algorithm>

#include "fotfeste/model/engagement.hpp"
#include "fotfeste/model/health.hpp"
#include "fotfeste/model/staff.hpp"
#include "fotfeste/policy/discipline.hpp"
#include "fotfeste/random/portable_math.hpp"
#include "sim/model/engine.hpp"

namespace fotfeste {
namespace {

/// Far enough in the past to be fully skilled.
constexpr Tick long_ago = -(Tick{1} << 40);

/// Tells a task whose client has gone, or, for a response, whose job has ended.
std::uint32_t stamp_of(const Client& c, Task task) {
  constexpr std::uint32_t job_bits = 10;
  constexpr std::uint32_t any_job = (1U << job_bits) - 1;
  const std::uint32_t job = task == Task::response ? c.job.number % any_job : any_job;
  return c.stamp << job_bits | job;
}

}  // namespace

// Positions

void Engine::add_position(RoleId role, bool recruited) {
  Worker& w = workers_.emplace_back();
  w.role = role;
  w.state_since = now_;
  queues_.add_list();
  Team& team = teams_[role];
  team.positions.push_back(static_cast<std::uint32_t>(workers_.size() - 1));
  ++team.open;
  if (recruited) {
    set(w, WorkerTimer::hire, after(now_, recruitment_lag(w)));
  } else {
    fill(w, true);
  }
  positions_changed(role);
}

Entity Engine::luck_of(const Worker& w) const {
  const Team& team = teams_[w.role];
  const auto self = static_cast<std::uint32_t>(&w - workers_.data());
  const auto ordinal = std::find(team.positions.begin(), team.positions.end(), self);
  return {static_cast<std::uint32_t>(ordinal - team.positions.begin()),
          static_cast<std::uint32_t>(region_) << 8 | 128U | w.role};
}

Tick Engine::recruitment_lag(const Worker& w) const {
  const Role& role = world_->roles[w.role];
  const double u =
      uniform(key_, luck_of(w), static_cast<std::uint32_t>(Purpose::lag), w.generation);
  return to_delay(role.recruitment_lag * (role.lag_low + (role.lag_high - role.lag_low) * u));
}

/// More positions are recruited for; fewer are given up, vacant ones first, the others when
/// somebody leaves.
void Engine::set_positions(RoleId role, int wanted, bool recruited) {
  Team& team = teams_[role];
  team.surplus = std::max(0, team.open - wanted);
  while (team.open < wanted) add_position(role, recruited);
  for (std::size_t i = 0; i < team.positions.size() && team.surplus > 0; ++i) {
    Worker& w = workers_[team.positions[i]];
    if (!w.filled && !w.closed) close(w);
  }
}

void Engine::fill(Worker& w, bool skilled) {
  count_position_time(w);
  const Role& role = world_->roles[w.role];
  w.filled = true;
  w.born = skilled || role.starts_skilled ? long_ago : now_;
  w.quality = worker_quality(
      *p_, uniform(key_, luck_of(w), static_cast<std::uint32_t>(Purpose::skill), w.generation));
  const double u =
      uniform(key_, luck_of(w), static_cast<std::uint32_t>(Purpose::turnover_clock), w.generation);
  w.turnover = ResidualClock::start(u, role.turnover, now_);
  set(w, WorkerTimer::turnover, w.turnover.due());
  ++w.generation;
  positions_changed(w.role);
}

void Engine::on_hire(Worker& w) {
  fill(w, false);
  if (reporting_) ++outcome_.staff[w.role].hired;
  for (const std::uint32_t index : w.clients) scale_trust(clients_[index], p_->trust_carry_over);
  start_next(w);
  serve_waiting(w.role);
}

void Engine::on_turnover(Worker& w) {
  if (reporting_) ++outcome_.staff[w.role].left;
  vacate(w);
  if (teams_[w.role].surplus > 0) return close(w);
  set(w, WorkerTimer::hire, after(now_, recruitment_lag(w)));
}

/// Nobody is there any more; the queue stays, and the task in hand goes back to it.
void Engine::vacate(Worker& w) {
  count_position_time(w);
  w.filled = false;
  positions_changed(w.role);
  if (!w.busy) return;
  w.busy = false;
  w.due[static_cast<std::size_t>(WorkerTimer::task_done)] = never;
  queues_.push(static_cast<std::size_t>(&w - workers_.data()), w.in_hand);
}

/// The position is given up; its clients look for another worker of the role.
void Engine::close(Worker& w) {
  count_position_time(w);
  w.closed = true;
  w.due.fill(never);
  Team& team = teams_[w.role];
  --team.open;
  --team.surplus;
  const RoleId role = w.role;
  positions_changed(role);
  const std::vector<std::uint32_t> clients = w.clients;
  for (const std::uint32_t index : clients) {
    Client& c = clients_[index];
    detach(c);
    drop_tasks(c);
    if (!assign(c, role)) wait_for(c, role);
  }
}

void Engine::count_position_time(Worker& w) {
  const double time = to_days(now_ - w.state_since);
  w.state_since = now_;
  if (!reporting_ || w.closed) return;
  StaffOutcome& staff = outcome_.staff[w.role];
  (w.filled ? staff.filled_days : staff.vacant_days) += time;
  if (w.filled) staff.hours_capacity += time / 7 * world_->roles[w.role].direct_hours;
}

double Engine::skill_of(const Worker& w) const {
  return w.born == long_ago ? 1 : skill(*p_, days(to_days(now_ - w.born)));
}

// Clients of a position

Worker* Engine::free_position(RoleId role) {
  const auto& cap = world_->roles[role].cap;
  Worker* best = nullptr;
  for (const std::uint32_t index : teams_[role].positions) {
    Worker& w = workers_[index];
    if (!w.filled || w.closed) continue;
    if (cap && w.clients.size() >= static_cast<std::size_t>(*cap)) continue;
    if (best == nullptr || w.clients.size() < best->clients.size()) best = &w;
  }
  return best;
}

bool Engine::assign(Client& c, RoleId role) {
  Worker* w = free_position(role);
  if (w == nullptr) return false;
  attach(c, *w);
  return true;
}

void Engine::attach(Client& c, Worker& w) {
  c.worker = static_cast<std::uint32_t>(&w - workers_.data());
  c.place_at_worker = static_cast<std::uint32_t>(w.clients.size());
  w.clients.push_back(index_of(c));
  PathwaySpell& spell = outcome_.pathways[c.pathway_spell];
  if (spell.served == never) spell.served = now_;
  tell(c, {.what = What::assigned, .pathway = c.pathway, .number = static_cast<int>(c.worker)});
  if (founding_) return;
  const double carried = trust_now(c) * p_->trust_carry_over;
  c.trust = std::max(p_->trust_start, carried);
  c.trust_since = now_;
  add_task(c, Task::intake);
}

void Engine::detach(Client& c) {
  if (c.worker == no_worker) return;
  std::vector<std::uint32_t>& list = workers_[c.worker].clients;
  const std::uint32_t last = list.back();
  list[c.place_at_worker] = last;
  clients_[last].place_at_worker = c.place_at_worker;
  list.pop_back();
  c.worker = no_worker;
}

void Engine::wait_for(Client& c, RoleId role) {
  c.waiting_number = ++waiting_numbers_;
  teams_[role].waiting.push_back({index_of(c), c.waiting_number});
  if (c.of_register) ++month_.waiting;
  tell(c, {.what = What::waiting, .pathway = c.pathway});
}

void Engine::stop_waiting(Client& c) {
  if (c.waiting_number == 0) return;
  c.waiting_number = 0;
  if (c.of_register) --month_.waiting;
}

/// First in, first out, as long as there is room.
void Engine::serve_waiting(RoleId role) {
  std::deque<Team::Waiting>& list = teams_[role].waiting;
  while (!list.empty()) {
    const Team::Waiting head = list.front();
    Client& c = clients_[head.client];
    if (c.waiting_number != head.number) {
      list.pop_front();
      continue;
    }
    Worker* w = free_position(role);
    if (w == nullptr) return;
    list.pop_front();
    stop_waiting(c);
    attach(c, *w);
    begin_phase(c);
  }
}

// Tasks

void Engine::drop_tasks(Client& c) {
  c.pending = 0;
  ++c.stamp;
}

WaitingLists::Item Engine::item_for(const Client& c, Task task) const {
  const Role& role = world_->roles[phase_of(c).role];
  Tick key = now_;
  if (role.discipline != Discipline::earliest_due) {
    ClientView view{.due = now_, .last_seen = c.last_seen};
    if (role.discipline == Discipline::discretionary) {
      view.prospect = visible_prospect(*p_, c.luck, c.prospect_noise,
                                       acceptance_by_health(*p_, c.health), c.age);
      view.missing_tools = world_->groups[c.group].missing_tools;
    }
    key = task_order(role.discipline, view, p_->discretion_prospects, p_->discretion_scale);
  }
  return {.key = key,
          .since = now_,
          .entity = index_of(c),
          .stamp = stamp_of(c, task),
          .kind = static_cast<std::uint8_t>(task),
          .rank = static_cast<std::uint8_t>(task == Task::response ? 0 : 1)};
}

/// The client's own worker, or in a pool the filled position with the shortest queue.
Worker& Engine::server_for(const Client& c, Worker& assigned) {
  if (!phase_of(c).contact.pool) return assigned;
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

double Engine::mean_hours(const Client& c, Task task) const {
  const ContactPolicy& policy = phase_of(c).contact;
  const PhasePlan& plan = plan_of(c);
  switch (task) {
    case Task::intake:
      return p_->intake_hours;
    case Task::meeting:
      return c.in_job() ? plan.in_job_hours : plan.meeting_hours;
    case Task::employer_contact:
      return policy.employer_contact.hours;
    case Task::coordination:
      return policy.coordination.hours;
    case Task::response:
      return p_->response_hours;
    case Task::administration:
      return policy.administration.hours;
  }
  return 0;
}

void Engine::begin(Worker& w, const WaitingLists::Item& item) {
  Client& c = clients_[item.entity];
  const Task task = static_cast<Task>(item.kind);
  double hours = task_hours(mean_hours(c, task), draw(c, Purpose::task_duration));
  w.no_show_in_hand = false;
  if (task == Task::meeting && world_->switches.no_shows) {
    const double chance = no_show_probability(*p_, trust_read(c), c.health, c.in_job());
    w.no_show_in_hand = draw(c, Purpose::no_show) < chance;
    if (w.no_show_in_hand) hours *= p_->no_show_hours;
  }
  w.busy = true;
  w.in_hand = item;
  w.hours_in_hand = hours;
  if (reporting_) {
    StaffOutcome& staff = outcome_.staff[w.role];
    const auto kind = static_cast<std::size_t>(task);
    staff.wait_days[kind] += to_days(now_ - item.since);
    ++staff.done[kind];
  }
  set(w, WorkerTimer::task_done, after(now_, task_time(hours, world_->roles[w.role].direct_hours)));
}

/// The worker is free before the effects: what they add waits its turn in the same queue.
void Engine::on_task_done(Worker& w) {
  w.busy = false;
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
