#include <algorithm>
#include <utility>

#include "fotfeste/model/staff.hpp"
#include "fotfeste/model/staff_training.hpp"
#include "sim/model/engine.hpp"
#include "sim/model/luck_space.hpp"

namespace fotfeste {
namespace {

/// Far enough in the past to be fully skilled.
constexpr Tick long_ago = -(Tick{1} << 40);

}  // namespace

// Positions

void Engine::add_position(RoleId role, bool recruited) {
  Worker& w = workers_.emplace_back();
  w.role = role;
  w.state_since = now_;
  queues_.add_list();
  Team& team = teams_[role];
  w.ordinal = static_cast<std::uint32_t>(team.positions.size());
  team.positions.push_back(static_cast<std::uint32_t>(workers_.size() - 1));
  team.clients.push_back(Team::nobody_there);
  ++team.open;
  if (recruited) {
    set(w, WorkerTimer::hire, after(now_, recruitment_lag(w)));
  } else {
    fill(w, true);
  }
  positions_changed(role);
}

Entity Engine::luck_of(const Worker& w) const {
  return entity_in(region_, LuckSpace::positions | w.role, w.ordinal);
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
  grow(role, false);
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
  plan_training(w);
  ++w.generation;
  count_clients(w);
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
  count_clients(w);
  positions_changed(w.role);
  w.forget_training();
  if (!w.busy) return;
  w.busy = false;
  w.due[static_cast<std::size_t>(WorkerTimer::task_done)] = never;
  if (std::exchange(w.on_course, false)) return;
  queues_.push(static_cast<std::size_t>(&w - workers_.data()), w.in_hand);
}

/// The position is given up; its clients look for another worker of the role.
void Engine::close(Worker& w) {
  count_position_time(w);
  w.closed = true;
  count_clients(w);
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
  if (w.filled)
    staff.hours_capacity += time / 7 * world_->roles[w.role].direct_hours * hours_delivered(w);
}

/// Share of the hours of the post that are there for clients.
double Engine::hours_delivered(const Worker& w) const {
  return site_.hours_delivered(w.role) * purchasing_.hours(w.role, w.ordinal, now_);
}

double Engine::skill_of(const Worker& w) const {
  const double in_post = w.born == long_ago ? 1 : skill(*p_, days(to_days(now_ - w.born)));
  return in_post * trained_skill(*p_, w.courses);
}

// Clients of a position

void Engine::count_clients(const Worker& w) {
  teams_[w.role].clients[w.ordinal] =
      w.filled && !w.closed ? static_cast<std::int32_t>(w.clients.size()) : Team::nobody_there;
}

/// A service that grows drifts.
void Engine::grow(RoleId role, bool begins) {
  if (site_.grow(role, teams_[role].open, begins)) plan_ = Plan(*world_, site_.pathways());
}

void Engine::follow(RoleId role, int more) {
  teams_[role].followed += more;
  if (world_->roles[role].paid_by_use) positions_changed(role);
}

/// The position with the fewest clients, the first of several; nobody beyond the caseload.
Worker* Engine::free_position(RoleId role) {
  const Team& team = teams_[role];
  std::int32_t fewest = Team::nobody_there;
  for (const std::int32_t clients : team.clients) fewest = std::min(fewest, clients);
  const auto& cap = world_->roles[role].cap;
  if (fewest == Team::nobody_there || (cap && fewest >= *cap)) return nullptr;
  const auto first = std::find(team.clients.begin(), team.clients.end(), fewest);
  return &workers_[team.positions[static_cast<std::size_t>(first - team.clients.begin())]];
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
  w.clients.push_back(c.index);
  count_clients(w);
  follow(w.role, 1);
  PathwaySpell& spell = outcome_.pathways[c.pathway_spell];
  if (spell.served == never) {
    spell.served = now_;
    const int providers = world_->roles[w.role].providers;
    if (providers > 0) {
      spell.provider = static_cast<std::uint16_t>(provider_of(w.ordinal, providers) + 1);
    }
  }
  tell(c, {.what = What::assigned, .pathway = c.pathway, .number = static_cast<int>(c.worker)});
  if (founding_) return;
  const double carried = trust_now(c) * p_->trust_carry_over;
  c.trust = std::max(p_->trust_start, carried);
  c.trust_since = now_;
  add_task(c, Task::intake);
}

void Engine::detach(Client& c) {
  if (c.worker == no_worker) return;
  Worker& w = workers_[c.worker];
  std::vector<std::uint32_t>& list = w.clients;
  const std::uint32_t last = list.back();
  list[c.place_at_worker] = last;
  clients_[last].place_at_worker = c.place_at_worker;
  list.pop_back();
  count_clients(w);
  follow(w.role, -1);
  c.worker = no_worker;
}

/// Nobody is there for the person: everything but the time limit of the pathway rests.
void Engine::wait_for(Client& c, RoleId role) {
  if (!c.in_job() && c.activity != Activity::none) set_activity(c, Activity::none);
  for (const Timer t : {Timer::meeting, Timer::employer_contact, Timer::coordination,
                        Timer::phase_end, Timer::administration}) {
    cancel(c, t);
  }
  c.waiting_number = ++waiting_numbers_;
  teams_[role].waiting.push_back({c.index, c.waiting_number});
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

}  // namespace fotfeste
