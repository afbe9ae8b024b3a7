#include <algorithm>

#include "fotfeste/model/health.hpp"
#include "fotfeste/model/rush.hpp"
#include "fotfeste/random/portable_math.hpp"
#include "sim/model/engine.hpp"

namespace fotfeste {
namespace {

constexpr double switched_off =
    0.5;  ///< what trust and effort are read as when they are switched off

double faded(double value, Tick since, Tick now, double half_life_days) {
  if (value == 0 || now <= since) return value;
  return value * portable::exp2(-to_days(now - since) / half_life_days);
}

}  // namespace

/// Without storing anything: looking at a state never changes it.
Drift Engine::drift_now(const Client& c) const {
  Drift now = c.drift;
  if (world_->switches.drift || world_->switches.effort) {
    now = drifted(*p_, levels_of(*p_, c.activity, c.job.contract, c.severity), c.drift,
                  days(to_days(now_ - c.drift_since)));
  }
  if (!world_->switches.drift) {
    now.capability = c.drift.capability;
    now.attachment = c.drift.attachment;
  }
  if (!world_->switches.effort) now.effort = switched_off;
  return now;
}

/// To be called before anything that changes where the states are heading, effort included.
void Engine::settle_drift(Client& c) {
  c.drift = drift_now(c);
  c.drift_since = now_;
}

double Engine::trust_now(const Client& c) const {
  return faded(c.trust, c.trust_since, now_, p_->trust_half_life.count());
}

double Engine::trust_read(const Client& c) const {
  return world_->switches.trust ? trust_now(c) : switched_off;
}

void Engine::raise_trust(Client& c, double kept) {
  c.trust = after_contact(trust_now(c), kept);
  c.trust_since = now_;
}

void Engine::scale_trust(Client& c, double factor) {
  c.trust = trust_now(c) * factor;
  c.trust_since = now_;
}

void Engine::raise_effort(Client& c, double kept) {
  settle_drift(c);
  c.drift.effort = after_contact(c.drift.effort, kept);
}

double Engine::discouragement_now(const Client& c) const {
  if (c.discouragement == 0 || !world_->switches.discouragement) return 0;
  return c.discouragement *
         portable::exp(-to_days(now_ - c.discouragement_since) / p_->discourage_time.count());
}

void Engine::discourage(Client& c, double amount) {
  c.discouragement = discouragement_now(c) + amount;
  c.discouragement_since = now_;
}

double Engine::wish(const Client& c) const { return c.wants_work ? 1 : p_->search_not_wanting; }

Searcher Engine::searcher(const Client& c) const {
  return {drift_now(c),
          c.health,
          discouragement_now(c),
          c.frailty,
          c.severity,
          wish(c),
          world_->groups[c.group].open_group};
}

void Engine::set_activity(Client& c, Activity activity) {
  settle_drift(c);
  c.activity = activity;
  look_ahead(c);
}

void Engine::refresh_health(Client& c) {
  if (!world_->switches.health) return;
  HealthSetting setting{.severity = c.severity};
  if (c.in_job() && c.job.contract != Contract::placement) {
    setting.works = true;
    setting.match = c.job.match;
    setting.rush = c.job.tenure < Tenure::first_year ? c.job.rush : 1;
  }
  c.health_clock.change_rate(per_day(health_rates(*p_, c.health, setting).total()), now_);
  set(c, Timer::health, c.health_clock.due());
}

void Engine::on_health(Client& c) {
  Health next = Health::strained;
  if (c.health == Health::strained) {
    HealthSetting setting{.severity = c.severity};
    if (c.in_job() && c.job.contract != Contract::placement) {
      setting.works = true;
      setting.match = c.job.match;
      setting.rush = c.job.tenure < Tenure::first_year ? c.job.rush : 1;
    }
    const HealthRates rates = health_rates(*p_, c.health, setting);
    next = draw(c, Purpose::health_direction) * rates.total() < rates.worsen ? Health::crisis
                                                                             : Health::stable;
  }
  c.health_clock = ResidualClock::start(draw(c, Purpose::health_clock), per_day(0), now_);
  set_health(c, next);
}

/// The clock keeps what is left of its exponential, whatever moved the health.
void Engine::set_health(Client& c, Health health) {
  if (health == c.health) return;
  c.health = health;
  tell(c, {.what = What::health_changed, .health = health});
  if (health == Health::crisis) {
    discourage(c, p_->discourage_crisis);
    ++record(c).crises;
  }
  refresh_health(c);
  if (c.in_job()) refresh_job(c);
}

/// Opportunities come in a keyed sequence. Those that no state of the present activity could take
/// are passed over here; the first that might be taken is waited for. To be called again whenever
/// the activity changes.
void Engine::look_ahead(Client& c) {
  const double factor = search_factor(*p_, c.activity, c.job.contract);
  const double open = world_->groups[c.group].open_group;
  const Levels towards = levels_of(*p_, c.activity, c.job.contract, c.severity);
  const double ceiling =
      acceptance_ceiling(*p_, drift_now(c), towards, factor, open, plan_.free_openings) /
      plan_.search_bound;
  cancel(c, Timer::search);
  if (!(c.opportunity_rate > 0) || (ceiling <= 0 && c.last_opportunity > now_)) return;
  Tick at = c.last_opportunity;
  for (std::uint32_t i = c.opportunities;; ++i) {
    const UniformPair u =
        uniform_pair(key_, c.luck_of, static_cast<std::uint32_t>(Purpose::search_opportunity), i);
    at = after(at, to_delay(days(-portable::log(u.first) / c.opportunity_rate)));
    if (at >= horizon_) return;
    if (at <= now_) {
      c.last_opportunity = at;
      c.opportunities = i + 1;
      continue;
    }
    if (ceiling <= 0) return;
    if (u.second < ceiling) {
      c.candidate = i;
      return set(c, Timer::search, at);
    }
  }
}

void Engine::on_search(Client& c) {
  c.last_opportunity = now_;
  c.opportunities = c.candidate + 1;
  const std::uint32_t number = c.candidate;
  const double mark =
      uniform_pair(key_, c.luck_of, static_cast<std::uint32_t>(Purpose::search_opportunity), number)
          .second;
  const double factor =
      search_factor(*p_, c.activity, c.job.contract) * (c.on_pension ? p_->pension_search : 1);
  const double acceptance = search_acceptance(*p_, searcher(c), factor, market_, openings_factor());
  bool working = false;
  if (mark < acceptance / plan_.search_bound) {
    if (draw_once(c, Purpose::study_or_work, number) < world_->groups[c.group].education_share) {
      PersonOutcome& person = record(c);
      if (person.first_education == never) person.first_education = now_;
      tell(c, {.what = What::education_started});
    } else {
      working = offer_job(c, false, nullptr, ordinary_contract(c), any_employer(c));
    }
  }
  if (!working) look_ahead(c);
}

}  // namespace fotfeste
