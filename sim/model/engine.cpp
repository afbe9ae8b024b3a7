#include "sim/model/engine.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "fotfeste/units/ensure.hpp"

namespace fotfeste {
namespace {

/// What happens to the whole region at once, in this order at one instant.
enum class Global : std::uint32_t { year, supplement, report, market, staff_step, month };
constexpr int global_bits = 8;

constexpr std::uint32_t global_id(Global kind, std::size_t index = 0) {
  return static_cast<std::uint32_t>(kind) << global_bits | static_cast<std::uint32_t>(index);
}

constexpr std::size_t look_ahead_entries = 12;

/// Room for everybody who may ever live here: references to clients must stay valid.
std::size_t room_for_people(const World& world) {
  const auto& people = world.people;
  const double entrants =
      people.entrants_per_month * world.horizon.count() / days_per_month / people.regions;
  const double present = people.people + people.stock + people.pensioners;
  return static_cast<std::size_t>(present + 1.05 * entrants + 10 * std::sqrt(entrants) + 100);
}

/// People under follow-up at a time, roughly: it only sizes the queue.
double people_at_a_time(const World& world) {
  return static_cast<double>(world.system ? world.people.stock / world.people.regions
                                          : world.people.people);
}

std::size_t pending_events(const World& world) {
  return slot_count * static_cast<std::size_t>(people_at_a_time(world));
}

double events_per_day(const World& world) {
  constexpr double events_per_person = 0.15;  // about one in a week
  return people_at_a_time(world) * events_per_person;
}

}  // namespace

Engine::Engine(const World& world, int region, StreamKey key)
    : world_(&world),
      p_(&world.parameters),
      region_(region),
      key_(key),
      plan_(world),
      calendar_(world.first_day),
      horizon_(to_ticks(world.horizon)),
      warm_up_(to_ticks(world.warm_up)),
      teams_(world.roles.size()),
      queues_(0),
      events_(pending_events(world), events_per_day(world), horizon_) {
  month_.in_pathway.assign(world.pathways.size(), 0);
  outcome_.staff.resize(world.roles.size());
  reserve();
  for (int id = 0; id < world.market.employers; ++id) {
    const Entity who{static_cast<std::uint32_t>(id),
                     static_cast<std::uint32_t>(region_) << 8 | 32U};
    employers_.emplace_back(
        *p_, uniform(key_, who, static_cast<std::uint32_t>(Purpose::base_goodwill), 0),
        uniform(key_, who, static_cast<std::uint32_t>(Purpose::base_competence), 0));
  }
  if (world.market.base_starts_per_day && plan_.free_openings < 1) {
    openings_ =
        Openings(*world.market.base_starts_per_day, p_->openings_refill, plan_.free_openings, 0);
  }
  start_globals();
  open_lines();
  create_people();
}

void Engine::reserve() {
  clients_.reserve(room_for_people(*world_));
  outcome_.people.reserve(room_for_people(*world_));
}

/// Reads the calendar once: all that is known beforehand to happen to the region.
void Engine::start_globals() {
  reporting_ = warm_up_ == 0;
  if (!reporting_) globals_.put(warm_up_, global_id(Global::report));
  for (std::size_t i = 0; i < world_->market.steps.size(); ++i) {
    const Tick at = to_ticks(world_->market.steps[i].at);
    if (at <= 0) {
      market_ = world_->market.steps[i].level;
    } else if (at < horizon_) {
      globals_.put(at, global_id(Global::market, i));
    }
  }
  for (std::size_t role = 0; role < world_->roles.size(); ++role) {
    for (const StaffStep& step : world_->roles[role].positions) {
      const Tick at = to_ticks(step.at);
      if (at <= 0) {
        set_positions(static_cast<RoleId>(role), step.positions, false);
      } else if (at < horizon_) {
        globals_.put(at, global_id(Global::staff_step, role));
      }
    }
  }
  if (!world_->system) return;
  for (int year = world_->first_day.year + 1; calendar_.start_of_year(year) < horizon_; ++year) {
    globals_.put(calendar_.start_of_year(year), global_id(Global::year));
  }
  for (Date d{world_->first_day.year, world_->first_day.month, 1};;) {
    if (++d.month > 12) d = {d.year + 1, 1, 1};
    if (calendar_.tick_of(d) >= horizon_) break;
    globals_.put(calendar_.tick_of(d), global_id(Global::month));
  }
}

void Engine::run_until(Tick t) {
  const Tick end = std::min(t, horizon_);
  for (;;) {
    const Tick client_at = events_.empty() ? never : events_.top().tick;
    const Tick worker_at = staff_events_.empty() ? never : staff_events_.top_tick();
    const Tick global_at = globals_.empty() ? never : globals_.top_tick();
    const Tick next = std::min({client_at, worker_at, global_at});
    if (next >= end) break;
    ensure(next >= now_, "time never goes back", next, observed_);
    now_ = next;
    if (client_at == next) {
      const EventQueue::Entry entry = events_.top();
      events_.pop();
      __builtin_prefetch(
          &clients_[events_.empty() ? 0 : events_.upcoming(look_ahead_entries) / slot_count]);
      handle_client(entry);
    } else if (worker_at == next) {
      const std::uint32_t id = staff_events_.top_id();
      staff_events_.pop();
      handle_worker(id);
    } else {
      const std::uint32_t id = globals_.top_id();
      globals_.pop();
      handle_global(id);
    }
  }
  now_ = std::max(now_, end);
}

/// A reminder counts if the client still waits for it. Everything that is due at this instant is
/// then done, in the order of the timers; what has been put off or cancelled since finds its new
/// reminder here.
void Engine::handle_client(EventQueue::Entry entry) {
  Client& c = clients_[entry.code / slot_count];
  const std::size_t slot = entry.code % slot_count;
  if (c.next[slot] != entry.tick) return;
  for (int timer = 0; timer < timer_count; ++timer) {
    Tick& due = c.due[static_cast<std::size_t>(timer)];
    if (due != entry.tick) continue;
    due = never;
    ++outcome_.events;
    dispatch(c, static_cast<Timer>(timer));
    timer = -1;  // it may have cancelled or moved an earlier one
  }
  const auto* first = c.due.begin() + (slot == 0 ? 0 : hazard_timers);
  const auto* last = c.due.begin() + (slot == 0 ? hazard_timers : timer_count);
  c.next[slot] = *std::min_element(first, last);
  if (c.next[slot] != never) events_.put(c.next[slot], entry.code);
}

void Engine::set(Client& c, Timer timer, Tick t) {
  const auto kind = static_cast<std::size_t>(timer);
  const auto slot = static_cast<std::size_t>(slot_of(static_cast<int>(kind)));
  c.due[kind] = t;
  if (t >= c.next[slot]) return;
  c.next[slot] = t;
  events_.put(t, index_of(c) * slot_count + static_cast<std::uint32_t>(slot));
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
      market_ = world_->market.steps[index].level;
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

std::uint32_t Engine::supplement_event(LineId line) { return global_id(Global::supplement, line); }

/// The warm-up is over: what was counted so far is thrown away, people and their states stay.
void Engine::start_reporting() {
  const bool inside_a_year = calendar_.start_of_year(calendar_.year_of(now_)) != now_;
  if (world_->system && inside_a_year) close_year();
  reporting_ = true;
  health_hours_ = employer_hours_ = 0;
  if (world_->system && inside_a_year) open_year();
  for (PersonOutcome& person : outcome_.people) {
    static_cast<PersonCounts&>(person) = {};
  }
  for (Worker& w : workers_) w.state_since = now_;
  outcome_.staff.assign(world_->roles.size(), {});
  outcome_.refused.clear();
  const double starts_per_day = static_cast<double>(outcome_.job_starts) / to_days(now_);
  outcome_.job_starts = 0;
  if (plan_.free_openings < 1 && !world_->market.base_starts_per_day) {
    openings_ = Openings(starts_per_day, p_->openings_refill, plan_.free_openings, now_);
  }
}

void Engine::adopt(const World& world) {
  if (world.roles.size() < world_->roles.size() || world.lines.size() < world_->lines.size() ||
      world.pathways.size() < world_->pathways.size() ||
      world.groups.size() != world_->groups.size()) {
    throw std::invalid_argument("a policy can only be adopted by the people of its own world");
  }
  world_ = &world;
  p_ = &world.parameters;
  plan_ = Plan(world);
  teams_.resize(world.roles.size());
  outcome_.staff.resize(world.roles.size());
  month_.in_pathway.resize(world.pathways.size());
  for (std::size_t line = 0; line < world.lines.size(); ++line) {
    if (line == lines_.size()) {
      add_line(static_cast<LineId>(line));
      lines_[line].money.open_year(now_);
    }
    lines_[line].money.adopt(regional_money(static_cast<LineId>(line)));
  }
  for (Client& c : clients_) {
    if (c.gone() || c.due[static_cast<std::size_t>(Timer::entry)] != never) continue;
    refresh_health(c);
    if (c.in_job()) refresh_job(c);
    look_ahead(c);
  }
}

RegionOutcome Engine::finish() {
  run_until(horizon_);
  now_ = horizon_;
  for (Client& c : clients_) {
    if (c.in_job()) close_spell(c, JobEnd::ongoing, false);
    if (c.pathway != nothing) {
      PathwaySpell& spell = outcome_.pathways[c.pathway_spell];
      spell.end = horizon_;
    }
  }
  for (Worker& w : workers_) count_position_time(w);
  if (world_->system) {
    close_year();
  } else {
    post_hours(outcome_.ledger);
  }
  double goodwill = 0;
  double competence = 0;
  for (const Employer& e : employers_) {
    goodwill += e.goodwill(*p_, now_);
    competence += e.competence(*p_, now_);
  }
  const auto firms = static_cast<double>(std::max<std::size_t>(1, employers_.size()));
  outcome_.mean_goodwill = goodwill / firms;
  outcome_.mean_competence = competence / firms;
  return std::move(outcome_);
}

void Engine::observe(std::uint32_t person, std::function<void(const Happening&)> listener) {
  observed_ = person;
  listener_ = std::move(listener);
}

void Engine::tell(const Client& c, Happening h) {
  if (index_of(c) != observed_ || !listener_) return;
  h.at = now_;
  listener_(h);
}

double Engine::draw(Client& c, Purpose purpose) {
  const auto kind = static_cast<std::size_t>(purpose);
  return uniform(key_, c.luck_of, static_cast<std::uint32_t>(purpose), c.draws[kind]++);
}

double Engine::draw_once(const Client& c, Purpose purpose, std::uint32_t count) const {
  return uniform(key_, c.luck_of, static_cast<std::uint32_t>(purpose), count);
}

}  // namespace fotfeste
