#include "sim/model/engine.hpp"

#include <algorithm>

#include "fotfeste/units/ensure.hpp"
#include "sim/model/global_event.hpp"

namespace fotfeste {
namespace {

constexpr std::size_t look_ahead_entries = 12;

/// When the first of the timers from `First` on and before `Last` is due.
template <int First, int Last>
Tick earliest_of(const Client& c) {
  Tick earliest = never;
  for (std::size_t timer = First; timer < Last; ++timer) {
    earliest = std::min(earliest, c.due[timer]);
  }
  return earliest;
}

}  // namespace

/// Brings what a planned contact reads and writes of a client into the cache before its turn.
void Engine::fetch_ahead(std::uint32_t index) const {
  constexpr std::size_t line = 64;
  constexpr std::size_t hot_lines = 8;
  const char* address = reinterpret_cast<const char*>(clients_.data() + index);
  for (std::size_t i = 0; i < hot_lines; ++i) __builtin_prefetch(address + i * line);
}

void Engine::fetch_client_in_turn() const {
  if (staff_events_.empty()) return;
  fetch_ahead(workers_[staff_events_.top_id() / worker_timer_count].in_hand.entity);
}

void Engine::run_until(Tick t) {
  const Tick end = std::min(t, horizon_);
  for (;;) {
    const EventQueue::Entry entry = events_.top();
    const Tick worker_at = staff_events_.top_tick();
    const Tick global_at = globals_.top_tick();
    const Tick next = std::min({entry.tick, worker_at, global_at});
    if (next >= end) break;
    ensure(next >= now_, "time never goes back", next, observed_);
    now_ = next;
    if (entry.tick == next) {
      events_.pop();
      fetch_ahead(events_.upcoming(look_ahead_entries) / slot_count);
      handle_client(entry);
    } else if (worker_at == next) {
      const std::uint32_t id = staff_events_.top_id();
      staff_events_.pop();
      handle_worker(id);
      fetch_client_in_turn();
    } else {
      const std::uint32_t id = globals_.top_id();
      globals_.pop();
      handle_global(id);
    }
  }
  now_ = std::max(now_, end);
}

/// A reminder counts if the client still waits for it. Whatever of its slot is due at this instant
/// is then done, in the order of the timers; hazards come before appointments because their
/// reminders have the smaller code. What has been put off or cancelled since finds its new reminder
/// here.
void Engine::handle_client(EventQueue::Entry entry) {
  Client& c = clients_[entry.code / slot_count];
  const std::size_t slot = entry.code % slot_count;
  if (c.next[slot] != entry.tick) return;
  const std::size_t first = slot == 0 ? 0 : hazard_timers;
  const std::size_t last = slot == 0 ? hazard_timers : timer_count;
  Tick earliest = entry.tick;
  while (earliest == entry.tick) {
    const auto timer = std::find(c.due.begin() + first, c.due.begin() + last, entry.tick);
    if (timer != c.due.begin() + last) {
      *timer = never;
      ++outcome_.events;
      dispatch(c, static_cast<Timer>(timer - c.due.begin()));
    }
    earliest =
        slot == 0 ? earliest_of<0, hazard_timers>(c) : earliest_of<hazard_timers, timer_count>(c);
  }
  c.next[slot] = earliest;
  if (earliest != never) events_.put(earliest, entry.code);
}

void Engine::dispatch(Client& c, Timer timer) {
  switch (timer) {
    case Timer::health:
      return on_health(c);
    case Timer::search:
      return on_search(c);
    case Timer::problem:
      return on_problem(c);
    case Timer::leave:
      return on_leave(c);
    case Timer::contract_end:
      return on_contract_end(c);
    case Timer::meeting:
      return on_meeting_due(c);
    case Timer::employer_contact:
      return on_employer_contact_due(c);
    case Timer::coordination:
      return on_coordination_due(c);
    case Timer::phase_end:
      return on_phase_end(c);
    case Timer::limit:
      return reach_limit(c);
    case Timer::review:
      return on_review(c);
    case Timer::tenure:
      return on_tenure(c);
    case Timer::other_exit:
      return on_other_exit(c);
    case Timer::retry:
      return on_retry(c);
    case Timer::referral:
      return on_referral(c);
    case Timer::entry:
      return enter(c);
    case Timer::administration:
      return on_administration_due(c);
    case Timer::retirement:
      return on_retirement(c);
    case Timer::agreement:
      return on_agreement_due(c);
  }
}

void Engine::set(Worker& w, WorkerTimer timer, Tick t) {
  w.due[static_cast<std::size_t>(timer)] = t;
  if (t >= horizon_) return;
  const auto id = static_cast<std::uint32_t>(&w - workers_.data());
  staff_events_.put(t, id * worker_timer_count + static_cast<std::uint32_t>(timer));
}

void Engine::handle_worker(std::uint32_t id) {
  Worker& w = workers_[id / worker_timer_count];
  const auto timer = static_cast<WorkerTimer>(id % worker_timer_count);
  Tick& due = w.due[static_cast<std::size_t>(timer)];
  if (due != now_) return;
  due = never;
  ++outcome_.events;
  switch (timer) {
    case WorkerTimer::task_done:
      return on_task_done(w);
    case WorkerTimer::turnover:
      return on_turnover(w);
    case WorkerTimer::hire:
      return on_hire(w);
    case WorkerTimer::training:
      return on_training_due(w);
  }
}

void Engine::handle_global(std::uint32_t id) {
  ++outcome_.events;
  const std::size_t index = id & ((1U << global_bits) - 1);
  switch (static_cast<Global>(id >> global_bits)) {
    case Global::report:
      return start_reporting();
    case Global::year:
      close_year();
      return open_year();
    case Global::supplement:
      return on_supplement(static_cast<LineId>(index));
    case Global::market:
      firms_.set_market(world_->market.steps[index]);
      for (Client& c : clients_) {
        if (c.in_job()) refresh_job(c);
      }
      return;
    case Global::staff_step:
      for (const StaffStep& step : world_->roles[index].positions) {
        if (to_ticks(step.at) == now_) {
          set_positions(static_cast<RoleId>(index), step.positions, step.recruited);
        }
      }
      return;
    case Global::month:
      return count_month();
  }
}

void Engine::observe(std::uint32_t person, std::function<void(const Happening&)> listener) {
  observed_ = person;
  listener_ = std::move(listener);
}

void Engine::report(Happening h) const {
  if (!listener_) return;
  h.at = now_;
  listener_(h);
}

double Engine::draw_once(const Client& c, Purpose purpose, std::uint32_t count) const {
  return uniform(key_, c.luck_of, static_cast<std::uint32_t>(purpose), count);
}

}  // namespace fotfeste
