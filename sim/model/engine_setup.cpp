#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "fotfeste/kernel/huge_pages.hpp"
#include "fotfeste/model/region_income.hpp"
#include "sim/model/engine.hpp"
#include "sim/model/global_event.hpp"

namespace fotfeste {
namespace {

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
      site_(region, key),
      employers_(world, region, key),
      firms_(region, key),
      purchasing_(region, key),
      plan_(world, world.pathways),
      calendar_(world.first_day),
      horizon_(to_ticks(world.horizon)),
      warm_up_(to_ticks(world.warm_up)),
      teams_(world.roles.size()),
      queues_(0),
      health_team_(world.health_team_hours),
      events_(pending_events(world), events_per_day(world), horizon_) {
  month_.in_pathway.assign(world.pathways.size(), 0);
  outcome_.region = region;
  outcome_.staff.resize(world.roles.size());
  reserve();
  take_over();
  if (world.market.base_starts_per_day && plan_.free_openings < 1) {
    openings_ =
        Openings(*world.market.base_starts_per_day, p_->openings_refill, plan_.free_openings, 0);
  }
  open_staff_accounts();
  start_globals();
  open_lines();
  create_people();
}

void Engine::reserve() {
  clients_.reserve(room_for_people(*world_));
  prefer_huge_pages(clients_.data(), clients_.capacity() * sizeof(Client));
  outcome_.people.reserve(room_for_people(*world_));
}

/// Reads the calendar once: all that is known beforehand to happen to the region.
void Engine::start_globals() {
  reporting_ = warm_up_ == 0;
  if (!reporting_) globals_.put(warm_up_, global_id(Global::report));
  start_steps();
  for (int year = world_->first_day.year + 1; calendar_.start_of_year(year) < horizon_; ++year) {
    globals_.put(calendar_.start_of_year(year), global_id(Global::year));
  }
  if (!world_->system) return;
  for (Date d{world_->first_day.year, world_->first_day.month, 1};;) {
    if (++d.month > 12) d = {d.year + 1, 1, 1};
    if (calendar_.tick_of(d) >= horizon_) break;
    globals_.put(calendar_.tick_of(d), global_id(Global::month));
  }
}

/// What the world says beforehand of its market and of staff that no line pays: what holds by now
/// is made so, what is to come is noted.
void Engine::start_steps() {
  const auto is_past = [this](Tick at) { return at <= 0 || at < now_; };
  for (std::size_t i = 0; i < world_->market.steps.size(); ++i) {
    const MarketStep& step = world_->market.steps[i];
    const Tick at = to_ticks(step.at);
    if (is_past(at)) {
      firms_.set_market(step);
    } else if (at < horizon_) {
      globals_.put(at, global_id(Global::market, i));
    }
  }
  for (std::size_t role = 0; role < world_->roles.size(); ++role) {
    for (const StaffStep& step : world_->roles[role].positions) {
      const Tick at = to_ticks(step.at);
      if (is_past(at)) {
        set_positions(static_cast<RoleId>(role), step.positions, at > 0 && step.recruited);
      } else if (at < horizon_) {
        globals_.put(at, global_id(Global::staff_step, role));
      }
    }
  }
}

/// What another world said of its market and staff is not to come any more.
void Engine::forget_steps() {
  PackedHeap kept;
  for (; !globals_.empty(); globals_.pop()) {
    const auto kind = static_cast<Global>(globals_.top_id() >> global_bits);
    if (kind == Global::market || kind == Global::staff_step) continue;
    kept.put(globals_.top_tick(), globals_.top_id());
  }
  globals_ = std::move(kept);
}

/// The warm-up is over: what was counted so far is thrown away, people and their states stay.
void Engine::start_reporting() {
  const bool inside_a_year = calendar_.start_of_year(calendar_.year_of(now_)) != now_;
  if (inside_a_year) close_year();
  reporting_ = true;
  health_hours_ = employer_hours_ = 0;
  if (inside_a_year) open_year();
  for (Client& c : clients_) c.counts = {};
  for (Worker& w : workers_) w.state_since = now_;
  outcome_.staff.assign(world_->roles.size(), {});
  for (std::size_t role = 0; role < teams_.size(); ++role) grow(static_cast<RoleId>(role), true);
  site_.forget_seen();
  outcome_.refused.clear();
  const double starts_per_day = static_cast<double>(outcome_.job_starts) / to_days(now_);
  outcome_.job_starts = 0;
  if (plan_.free_openings < 1 && !world_->market.base_starts_per_day) {
    openings_ = Openings(starts_per_day, p_->openings_refill, plan_.free_openings, now_);
  }
}

/// Site, firms and purchases as the world says from now on.
void Engine::take_over() {
  site_.adopt(*world_);
  employers_.adopt(*world_);
  firms_.adopt(*world_, employers_.number());
  purchasing_.adopt(*world_);
  plan_ = Plan(*world_, site_.pathways());
}

void Engine::adopt(const World& world) {
  if (world.roles.size() < world_->roles.size() || world.lines.size() < world_->lines.size() ||
      world.pathways.size() < world_->pathways.size() ||
      world.groups.size() != world_->groups.size()) {
    throw std::invalid_argument("a policy can only be adopted by the people of its own world");
  }
  world_ = &world;
  p_ = &world.parameters;
  health_team_.become(world.health_team_hours);
  teams_.resize(world.roles.size());
  take_over();
  open_staff_accounts();
  outcome_.staff.resize(world.roles.size());
  month_.in_pathway.resize(world.pathways.size());
  for (std::size_t line = 0; line < world.lines.size(); ++line) {
    if (line == lines_.size()) {
      add_line(static_cast<LineId>(line));
      lines_[line].money.open_year(now_);
    }
    lines_[line].money.adopt(regional_money(static_cast<LineId>(line)));
  }
  forget_steps();
  start_steps();
  for (Worker& w : workers_) plan_training(w);
  for (Client& c : clients_) {
    if (c.gone() || c.due[static_cast<std::size_t>(Timer::entry)] != never) continue;
    refresh_health(c);
    if (c.in_job()) refresh_job(c);
    look_ahead(c);
    refresh_opportunities(c);
  }
}

RegionOutcome Engine::finish() {
  run_until(horizon_);
  now_ = horizon_;
  for (Client& c : clients_) {
    static_cast<PersonCounts&>(record(c)) = c.counts;
    if (c.in_job()) close_spell(c, JobEnd::ongoing, false);
    if (c.pathway != nothing) {
      PathwaySpell& spell = outcome_.pathways[c.pathway_spell];
      spell.end = horizon_;
    }
  }
  for (Worker& w : workers_) count_position_time(w);
  for (std::size_t role = 0; role < outcome_.staff.size(); ++role) {
    outcome_.staff[role].price = purchasing_.price(static_cast<RoleId>(role), now_);
  }
  close_year();
  post_income(*world_, outcome_, outcome_.ledger);
  average_states();
  return std::move(outcome_);
}

void Engine::average_states() {
  outcome_.mean_goodwill = employers_.mean_goodwill(now_);
  outcome_.mean_competence = employers_.mean_competence(now_);
  double capability = 0;
  double attachment = 0;
  double people = 0;
  for (const Client& c : clients_) {
    if (c.gone() || c.due[static_cast<std::size_t>(Timer::entry)] != never) continue;
    const Drift drift = drift_now(c);
    capability += drift.capability;
    attachment += drift.attachment;
    ++people;
  }
  outcome_.mean_capability = capability / std::max(1., people);
  outcome_.mean_attachment = attachment / std::max(1., people);
  outcome_.mean_room = firms_.mean_room(now_);
  site_.report(outcome_, warm_up_);
}

}  // namespace fotfeste
