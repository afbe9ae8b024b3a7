#include <algorithm>

#include "fotfeste/model/health.hpp"
#include "fotfeste/model/match.hpp"
#include "fotfeste/model/placement_purpose.hpp"
#include "fotfeste/model/rush.hpp"
#include "fotfeste/random/portable_math.hpp"
#include "sim/model/engine.hpp"

namespace fotfeste {
namespace {

constexpr Tick first_month = 30 * ticks_per_day;
constexpr Tick first_quarter = 90 * ticks_per_day;
constexpr Tick first_year = 365 * ticks_per_day;

}  // namespace

/// Permanent, or temporary. One draw, whichever comes out.
Contract Engine::ordinary_contract(Client& c) {
  return draw(c, Purpose::contract_kind) < p_->permanent_share ? Contract::permanent
                                                               : Contract::temporary;
}

/// Whose opening a person finds alone.
std::uint32_t Engine::hiring_employer(Client& c) {
  return firms_.market().hiring(draw(c, Purpose::employer_pick));
}

/// The one most willing of those considered.
std::uint32_t Engine::best_employer(Client& c) {
  const int considered = std::max(1, static_cast<int>(p_->employers_considered + 0.5));
  const auto pick = [&] { return firms_.contacted(phase_of(c), draw(c, Purpose::employer_pick)); };
  const auto willing = [this, year = calendar_.year_of(now_)](std::uint32_t employer) {
    return employers_.goodwill(employer, now_) * firms_.openness(employer, now_, year);
  };
  std::uint32_t best = pick();
  for (int more = 1; more < considered; ++more) {
    const std::uint32_t other = pick();
    if (willing(other) > willing(best)) best = other;
  }
  return best;
}

/// Draws how person and job fit; the job starts unless it is declined. Returns whether it does.
bool Engine::offer_job(Client& c, bool developed, const ContactPolicy* policy, Contract contract,
                       std::uint32_t employer) {
  const MatchSetting setting{.developed = developed,
                             .trust = trust_read(c),
                             .split_desks = policy != nullptr && policy->split_desks,
                             .candidates = policy != nullptr ? policy->candidates : 1};
  const double match = match_quality(*p_, setting, draw(c, Purpose::match));
  const double heard = developed ? phase_of(c).preferences : 1;
  const bool preferred =
      draw(c, Purpose::preferred) < heard * preferred_probability(*p_, setting, c.tried);
  const Channel channel = developed ? Channel::developed : Channel::own;
  ++c.counts.offers;
  if (match < match_threshold(*p_, preferred, world_->switches.preferred)) {
    ++c.counts.refused;
    tell(c, {.what = What::offer_declined, .channel = channel, .amount = match});
    return false;
  }
  if (preferred) ++c.counts.preferred;
  start_job(c, contract, channel, employer, match, preferred);
  return true;
}

void Engine::start_job(Client& c, Contract contract, Channel channel, std::uint32_t employer,
                       double match, bool preferred) {
  const bool moves_on = c.in_job();  // from a trial or placement, without consequences
  if (moves_on) {
    close_spell(c, JobEnd::moved_on, false);
    leave_job_clocks(c);
  }
  settle_drift(c);
  c.activity = Activity::job;
  const auto& on = world_->switches;
  const double stable_share = portable::pow(p_->stable_share, world_->market.turnover);
  const bool stable = draw(c, Purpose::stable) < stable_share;
  Job job;
  job.match = match;
  job.preferred_factor = on.preferred ? preferred_factor(*p_, preferred) : 1;
  job.stable_factor = stable && on.first_months ? p_->stable_factor : 1;
  job.gap = preparedness_gap(*p_, c.need, c.drift.capability, trust_read(c),
                             channel == Channel::developed);
  job.rush = on.rush ? rush_factor(*p_, job.gap) : 1;
  job.start = now_;
  job.employer = employer;
  job.number = c.jobs++;
  job.contract = contract;
  job.channel = channel;
  if (contract == Contract::subsidised) job.subsidy = phase_of(c).subsidy;
  if (channel == Channel::developed && is_paid(contract) && on.grants) {
    job.grant = phase_of(c).grant;
  }
  if (is_unpaid(contract) && on.placement_purpose) job.purpose = phase_of(c).purpose;
  c.job = job;
  openings_.take_one(now_);
  ++outcome_.job_starts;
  c.tried = 0;
  c.no_shows = 0;
  open_spell(c, preferred);
  outcome_.jobs[c.job.spell].stable = stable;
  if (job.grant != nothing) pay_grant(c);
  if (is_ordinary(contract)) {
    firms_.count_hire(outcome_.jobs[c.job.spell], calendar_.year_of(now_));
  }
  tell(c, {.what = What::job_started,
           .contract = contract,
           .channel = channel,
           .amount = match,
           .number = preferred ? 1 : 0});
  set_after(c, Timer::tenure, first_month);
  set_after(c, Timer::contract_end, first_contract_length(c));
  c.problem_clock = ResidualClock::start(draw(c, Purpose::problem_clock), per_day(0), now_);
  c.leave_clock = ResidualClock::start(draw(c, Purpose::leave_clock), per_day(0), now_);
  refresh_health(c);
  refresh_job(c);
  in_job_follow_up(c);
  look_ahead(c);
}

/// The record of the contract that begins now.
void Engine::open_spell(Client& c, bool preferred) {
  c.job.spell = static_cast<std::uint32_t>(outcome_.jobs.size());
  outcome_.jobs.push_back({.person = c.index,
                           .job = c.job.number,
                           .start = now_,
                           .end = horizon_,
                           .employer = c.job.employer,
                           .contract = c.job.contract,
                           .channel = c.job.channel,
                           .why = JobEnd::ongoing,
                           .pathway = c.pathway,
                           .sector = firms_.market().sector_of(c.job.employer),
                           .agreement = firms_.agreement_of(c.job.employer, now_),
                           .preferred = preferred,
                           .match = static_cast<float>(c.job.match),
                           .purpose = c.job.purpose,
                           .subsidy = c.job.subsidy});
  if (is_ordinary(c.job.contract)) first_ordinary(c);
  if (c.of_register) {
    month_.in_ordinary_work += is_ordinary(c.job.contract) ? 1 : 0;
    month_.in_subsidised_work += c.job.contract == Contract::subsidised ? 1 : 0;
    month_.in_unpaid_job += is_unpaid(c.job.contract) ? 1 : 0;
  }
}

void Engine::close_spell(Client& c, JobEnd why, bool blow) {
  JobSpell& spell = outcome_.jobs[c.job.spell];
  spell.end = now_;
  spell.why = why;
  spell.blow = blow;
  if (c.of_register) {
    month_.in_ordinary_work -= is_ordinary(spell.contract) ? 1 : 0;
    month_.in_subsidised_work -= spell.contract == Contract::subsidised ? 1 : 0;
    month_.in_unpaid_job -= is_unpaid(spell.contract) ? 1 : 0;
  }
}

void Engine::first_ordinary(Client& c) {
  PersonOutcome& person = record(c);
  if (person.first_ordinary == never) person.first_ordinary = now_;
}

JobSetting Engine::job_setting(const Client& c) const {
  return {.contract = c.job.contract,
          .tenure = c.job.tenure,
          .match = c.job.match,
          .preferred = c.job.preferred_factor,
          .stable = c.job.stable_factor,
          .rush = c.job.tenure < Tenure::first_year ? c.job.rush : 1,
          .health = c.health,
          .severity = c.severity,
          .luck = c.luck,
          .solved = c.job.solved,
          .conversion = placement_terms(*p_, c.job.contract, c.job.purpose).conversion,
          .agreed = c.job.agreed};
}

LeavingRates Engine::leaving_rates_now(const Client& c) const {
  return leaving_rates(*p_, job_setting(c), newness(c), firms_.market().level_at(c.job.employer),
                       world_->market.turnover);
}

/// Rates of leaving and, while none is open, of a problem, after anything that they depend on has
/// changed.
void Engine::refresh_job(Client& c) {
  c.leave_clock.change_rate(per_day(leaving_rates_now(c).total()), now_);
  set(c, Timer::leave, c.leave_clock.due());
  if (c.job.problem != ProblemStage::none || !world_->switches.problems) return;
  c.problem_clock.change_rate(per_day(problem_rate(*p_, job_setting(c), newness(c))), now_);
  set(c, Timer::problem, c.problem_clock.due());
}

void Engine::on_leave(Client& c) {
  const LeavingRates rates = leaving_rates_now(c);
  const bool quits = draw(c, Purpose::leave_direction) * rates.total() < rates.quit;
  end_job(c, quits ? JobEnd::quit : JobEnd::layoff);
}

void Engine::on_tenure(Client& c) {
  switch (c.job.tenure) {
    case Tenure::first_month:
      c.job.tenure = Tenure::first_quarter;
      set(c, Timer::tenure, c.job.start + first_quarter);
      break;
    case Tenure::first_quarter:
      c.job.tenure = Tenure::first_year;
      set(c, Timer::tenure, c.job.start + first_year);
      if (c.job.contract != Contract::placement) {
        employers_.gain(c.job.employer, now_, p_->goodwill_gain, p_->competence_gain);
      }
      if (c.in_ordinary_work()) leave_register(c);
      refresh_health(c);
      break;
    default:
      c.job.tenure = Tenure::settled;
      break;
  }
  refresh_job(c);
}

void Engine::leave_job_clocks(Client& c) {
  for (const Timer t : {Timer::problem, Timer::leave, Timer::contract_end, Timer::tenure,
                        Timer::retry, Timer::agreement}) {
    cancel(c, t);
  }
  c.job.problem = ProblemStage::none;
  for (const Task task : {Task::response, Task::agreement}) {
    c.pending &= static_cast<std::uint8_t>(~(1U << static_cast<int>(task)));
  }
}

/// A blow: a problem escalated, or the person quit in the first months. It costs the person, and if
/// staff made the job it costs the employer's goodwill and trust in the worker too.
void Engine::end_job(Client& c, JobEnd why) {
  const bool escalated = why == JobEnd::fired || why == JobEnd::quit_problem;
  const bool blow = escalated || (why == JobEnd::quit && c.job.tenure < Tenure::first_year);
  const bool was_long = c.job.tenure >= Tenure::first_year;
  close_spell(c, why, blow);
  tell(c, {.what = What::job_ended,
           .contract = c.job.contract,
           .job_end = why,
           .number = blow ? 1 : 0});
  leave_job_clocks(c);
  discourage(c, blow ? p_->discourage_blow : p_->discourage_end);
  if (blow && c.job.channel == Channel::developed) {
    employers_.lose_goodwill(c.job.employer, now_);
    scale_trust(c, 1 - p_->trust_blow);
  }
  settle_drift(c);
  c.activity = Activity::none;
  c.job.contract = Contract::none;
  c.review_restarts = was_long;
  return_to_register(c);
  refresh_health(c);
  if (blow && world_->switches.health && draw(c, Purpose::harm) < p_->harm_blow) {
    set_health(c, worse(c.health));
  }
  after_job(c);
  if (c.activity == Activity::none) look_ahead(c);
}

}  // namespace fotfeste
