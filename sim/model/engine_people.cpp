#include <algorithm>
#include <numeric>

#include "fotfeste/model/health.hpp"
#include "fotfeste/random/distributions.hpp"
#include "fotfeste/random/portable_math.hpp"
#include "fotfeste/units/ensure.hpp"
#include "sim/model/engine.hpp"
#include "sim/model/luck_space.hpp"

namespace fotfeste {
namespace {

/// `total` people over the regions by the key, whole persons, the same on every machine.
int regional_share(const World& world, int total, int region) {
  const auto before = [&](int r) {
    if (world.region_key.empty()) return static_cast<double>(total) * r / world.people.regions;
    return total * std::accumulate(world.region_key.begin(), world.region_key.begin() + r, 0.0);
  };
  return static_cast<int>(before(region + 1) + 0.5) - static_cast<int>(before(region) + 0.5);
}

}  // namespace

/// Day 0: the trial's people with their days of entry, or the stock of a register, those beside it
/// and the first to come.
void Engine::create_people() {
  const auto& people = world_->people;
  const int in_trial = regional_share(*world_, people.people, region_);
  for (int id = 0; id < in_trial; ++id) {
    const auto index = add_person(LuckSpace::entrants, static_cast<std::uint32_t>(id), 0);
    Client& c = clients_[index];
    const double at = draw_once(c, Purpose::entry) * people.entry_window.count();
    record(c).entry = to_delay(days(at));
    set(c, Timer::entry, record(c).entry);
  }
  const int in_stock = regional_share(*world_, people.stock, region_);
  for (int id = 0; id < in_stock; ++id) {
    const auto index = add_person(LuckSpace::stock, static_cast<std::uint32_t>(id), 0);
    place_in_stock(clients_[index], outcome_.people[index]);
  }
  const int beside = regional_share(*world_, people.pensioners, region_);
  for (int id = 0; id < beside; ++id) {
    const auto index = add_person(LuckSpace::pensioners, static_cast<std::uint32_t>(id), 0);
    pensioners_waiting_.push_back(index);
    start_clocks(clients_[index]);
  }
  fill_pensioner_places();
  if (people.entrants_per_month > 0) next_arrival();
}

std::uint32_t Engine::add_person(std::uint32_t population, std::uint32_t id, Tick entry) {
  ensure(clients_.size() < clients_.capacity(), "people fit into the room reserved", now_, id);
  const auto index = static_cast<std::uint32_t>(clients_.size());
  Client& c = clients_.emplace_back();
  c.index = index;
  c.due.fill(never);
  c.next.fill(never);
  c.luck_of = entity_in(region_, population, id);
  c.drift_since = c.trust_since = c.discouragement_since = entry;
  c.last_opportunity = entry;
  PersonOutcome& person = outcome_.people.emplace_back();
  person.id = id;
  person.entry = entry;
  person.in_stock = population == LuckSpace::stock;
  draw_traits(c, person);
  if (population == LuckSpace::pensioners) draw_pensioner(c, person);
  c.opportunity_rate = opportunity_rate(c);
  return index;
}

/// What is fixed at entry.
void Engine::draw_traits(Client& c, PersonOutcome& person) {
  double u = draw_once(c, Purpose::group);
  std::size_t group = 0;
  while (group + 1 < world_->groups.size() && u >= world_->groups[group].share) {
    u -= world_->groups[group++].share;
  }
  const Group& g = world_->groups[group];
  c.group = static_cast<GroupId>(group);
  const double spread = portable::normal_quantile(draw_once(c, Purpose::severity));
  c.severity = std::max(0.0, g.severity + g.severity_spread * spread);
  c.age = g.age + g.age_spread * (2 * draw_once(c, Purpose::age) - 1);
  c.wants_work = draw_once(c, Purpose::wish) < g.wants_work;
  person.tells = draw_once(c, Purpose::disclosure) < g.tells;
  c.tells = person.tells && world_->switches.disclosure;
  c.luck = portable::normal_quantile(draw_once(c, Purpose::frailty));
  c.need = p_->need + p_->need_spread * portable::normal_quantile(draw_once(c, Purpose::need));
  c.prospect_noise = portable::normal_quantile(draw_once(c, Purpose::prospect_noise));
  c.frailty = portable::exp(p_->frailty_sd * c.luck - p_->frailty_sd * p_->frailty_sd / 2);
  if (world_->switches.health) {
    c.health = stationary_health(*p_, c.severity, draw_once(c, Purpose::first_health));
  }
  c.drift = {p_->capability_start - p_->capability_start_severity * c.severity,
             p_->attachment_start, 0};
  c.trust = p_->trust_start;
  person.group = c.group;
  person.wants_work = c.wants_work;
  person.is_woman = draw_once(c, Purpose::sex) < g.women.value_or(0);
  person.age_at_entry = static_cast<float>(c.age);
  person.severity = static_cast<float>(c.severity);
  person.luck = static_cast<float>(c.luck);
  person.benefit_luck = draw_once(c, Purpose::benefit_at_entry);
}

/// Somebody on disability pension beside the register.
void Engine::draw_pensioner(Client& c, PersonOutcome& person) {
  const auto& people = world_->people;
  c.severity = people.pensioner_severity;
  c.age = people.pensioner_age + people.pensioner_age_spread * (2 * draw_once(c, Purpose::age) - 1);
  c.on_pension = true;
  c.of_register = false;
  person.pensioner = true;
  person.pension = 0;
  person.severity = static_cast<float>(c.severity);
  person.age_at_entry = static_cast<float>(c.age);
}

/// A person who has been in the register for a while on day 0. Those who find work easily are no
/// longer there, so the frailty is drawn until somebody has stayed.
void Engine::place_in_stock(Client& c, PersonOutcome& person) {
  constexpr double mean_months = 45;
  constexpr double most_months = 120;
  constexpr double share_of_search = 0.22;
  double elapsed = 0;
  std::uint32_t count = 0;
  do {
    elapsed = mean_months * exponential(draw_once(c, Purpose::stock_elapsed, count++));
  } while (elapsed > most_months);
  const double hazard = share_of_search * days_per_month * p_->own_search_rate.per_day *
                        portable::exp(-p_->own_search_severity * c.severity) * wish(c);
  for (count = 0;; ++count) {
    const UniformPair u =
        uniform_pair(key_, c.luck_of, static_cast<std::uint32_t>(Purpose::stock_frailty), count);
    c.luck = portable::normal_quantile(u.first);
    c.frailty = portable::exp(p_->frailty_sd * c.luck - p_->frailty_sd * p_->frailty_sd / 2);
    if (u.second < portable::exp(-hazard * c.frailty * elapsed)) break;
  }
  person.luck = static_cast<float>(c.luck);
  c.opportunity_rate = opportunity_rate(c);
  if (world_->switches.drift) {
    c.drift = drifted(*p_, levels_of(*p_, Activity::none, Contract::none, c.severity), c.drift,
                      months(elapsed));
  }
  constexpr double trust_of_stock = 0.25;
  constexpr double effort_of_stock = 0.3;
  constexpr double first_end_of_allowance = 36;
  c.trust = trust_of_stock;
  c.drift.effort = effort_of_stock;
  c.allowance = to_ticks(months(elapsed));
  c.extended = elapsed > first_end_of_allowance;
  start_clocks(c);
  c.in_register = true;
  ++month_.in_register;
  founding_ = true;
  start_pathway(c, world_->fallback, nothing);
  founding_ = false;
  // No intake is owed, and the first appointments lie anywhere in their interval.
  if (c.worker != no_worker) {
    const PhasePlan& plan = plan_of(c);
    const auto share = [](Tick interval, double u) {
      return std::max<Tick>(1, static_cast<Tick>(static_cast<double>(interval) * u));
    };
    if (plan.meeting > 0) {
      set_after(c, Timer::meeting, share(plan.meeting, draw_once(c, Purpose::first_meeting)));
    }
    if (plan.administration > 0) {
      set_after(c, Timer::administration,
                share(plan.administration, draw_once(c, Purpose::stock_administration)));
    }
  }
  set_after(c, Timer::review,
            std::max<Tick>(
                1, static_cast<Tick>(static_cast<double>(to_ticks(p_->pension_review_interval)) *
                                     draw_once(c, Purpose::first_review))));
}

/// Health, own search and the ways out of the world begin.
void Engine::start_clocks(Client& c) {
  c.health_clock = ResidualClock::start(draw(c, Purpose::health_clock), per_day(0), now_);
  refresh_health(c);
  look_ahead(c);
  if (!world_->system) return;
  set_after(c, Timer::other_exit,
            to_delay(days(exponential(draw(c, Purpose::other_exit)) / p_->other_exit.per_day)));
  constexpr double pension_age = 67;
  set_after(c, Timer::retirement, to_delay(years(std::max(0.0, pension_age - c.age))));
}

void Engine::enter(Client& c) {
  const Tick entry = now_;
  c.drift_since = c.trust_since = c.discouragement_since = entry;
  c.last_opportunity = entry;
  c.last_check = entry;
  c.in_register = world_->system;
  c.register_since = entry;
  month_.in_register += c.in_register ? 1 : 0;
  month_.entered += c.in_register ? 1 : 0;
  start_clocks(c);
  tell(c, {.what = What::entered});
  const PathwayId first = world_->system ? world_->fallback : allocated(c);
  record(c).first_pathway = first;
  if (world_->system) {
    set_after(c, Timer::review, to_delay(p_->pension_review_interval));
    next_arrival();
  }
  if (first != nothing) start_pathway(c, first, nothing);
}

/// The next new person of a Poisson inflow, created when the one before enters.
void Engine::next_arrival() {
  const Entity region = entity_in(region_, LuckSpace::region_and_sites, 0);
  const double u =
      uniform(key_, region, static_cast<std::uint32_t>(Purpose::arrival_gap), arrivals_);
  const double share = world_->region_key.empty()
                           ? 1.0 / world_->people.regions
                           : world_->region_key[static_cast<std::size_t>(region_)];
  const double per_day = world_->people.entrants_per_month * share / days_per_month;
  next_entry_ = after(next_entry_, to_delay(days(exponential(u) / per_day)));
  if (next_entry_ >= horizon_) return;
  const auto index = add_person(LuckSpace::entrants, arrivals_++, next_entry_);
  set(clients_[index], Timer::entry, next_entry_);
}

PathwayId Engine::allocated(const Client& c) const {
  double u = draw_once(c, Purpose::arm);
  for (const Allocation& a : world_->allocation) {
    if (u < a.share) return a.pathway;
    u -= a.share;
  }
  return world_->allocation.empty() ? nothing : world_->allocation.back().pathway;
}

}  // namespace fotfeste
