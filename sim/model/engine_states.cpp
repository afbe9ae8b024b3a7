#include <algorithm>

#include "fotfeste/model/health.hpp"
#include "fotfeste/model/job_keeping.hpp"
#include "fotfeste/random/portable_math.hpp"
#include "sim/model/engine.hpp"

namespace fotfeste {
namespace {

constexpr double switched_off =
    0.5;  ///< what trust and effort are read as when they are switched off

double faded(double value, Tick since, Tick now, double per_day) {
  if (value == 0 || now <= since) return value;
  return value * portable::exp(-to_days(now - since) * per_day);
}

}  // namespace

/// Where the states are heading. Without the mechanism effort is the same always, and the levels
/// with it.
Levels Engine::levels_now(const Client& c) const {
  const Levels towards = levels_of(*p_, c.activity, c.job.contract, c.severity);
  if (world_->switches.effort) return towards;
  return {towards.capability + switched_off * towards.capability_lift,
          towards.attachment + switched_off * towards.attachment_lift};
}

/// Without storing anything: looking at a state never changes it.
Drift Engine::drift_now(const Client& c) const {
  Drift now = c.drift;
  if (world_->switches.drift || world_->switches.effort) {
    now = drifted(*p_, levels_now(c), c.drift, days(to_days(now_ - c.drift_since)));
  }
  if (!world_->switches.drift) {
    now.capability = c.drift.capability;
    now.attachment = c.drift.attachment;
  }
  if (!world_->switches.effort) now.effort = switched_off;
  return now;
}

double Engine::effort_now(const Client& c) const {
  if (!world_->switches.effort) return switched_off;
  return faded(c.drift.effort, c.drift_since, now_, plan_.effort_fades);
}

/// To be called before anything that changes where the states are heading, effort included.
void Engine::settle_drift(Client& c) {
  c.drift = drift_now(c);
  c.drift_since = now_;
}

double Engine::trust_now(const Client& c) const {
  return faded(c.trust, c.trust_since, now_, plan_.trust_fades);
}

double Engine::trust_read(const Client& c) const {
  return world_->switches.trust ? trust_now(c) : switched_off;
}

/// Trust only fades between contacts, so who was below one half is below it still.
bool Engine::is_half_trusting(const Client& c) const {
  if (!world_->switches.trust) return true;
  return c.trust >= switched_off && trust_now(c) >= switched_off;
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
  if (activity == Activity::sheltered) {
    record(c).first_sheltered = std::min(record(c).first_sheltered, now_);
  }
  if (activity == Activity::education) {
    record(c).first_education = std::min(record(c).first_education, now_);
  }
  look_ahead(c);
}

double Engine::newness(const Client& c) const {
  return newness_factor(*p_, c.job.tenure, world_->switches.first_months);
}

HealthRates Engine::health_rates_now(const Client& c) const {
  HealthSetting setting{.severity = c.severity};
  if (c.in_job() && c.job.contract != Contract::placement) {
    setting.works = true;
    setting.match = c.job.match;
    setting.rush = c.job.tenure < Tenure::first_year ? c.job.rush : 1;
  }
  return health_rates(*p_, c.health, setting);
}

void Engine::refresh_health(Client& c) {
  if (!world_->switches.health) return;
  c.health_clock.change_rate(per_day(health_rates_now(c).total()), now_);
  set(c, Timer::health, c.health_clock.due());
}

void Engine::on_health(Client& c) {
  Health next = Health::strained;
  if (c.health == Health::strained) {
    const HealthRates rates = health_rates_now(c);
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
    ++c.counts.crises;
  }
  refresh_health(c);
  if (c.in_job()) refresh_job(c);
}

}  // namespace fotfeste
