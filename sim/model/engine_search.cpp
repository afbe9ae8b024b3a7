#include "fotfeste/model/disclosure.hpp"
#include "fotfeste/model/job_finding.hpp"
#include "fotfeste/random/portable_math.hpp"
#include "fotfeste/units/ensure.hpp"
#include "sim/model/engine.hpp"

namespace fotfeste {
namespace {

constexpr double rounding = 1e-9;  ///< of two ways to reach the same product [1]

}  // namespace

double Engine::opportunity_rate(const Client& c) const {
  return plan_.own_search(*p_).opportunity_rate(*p_, c.frailty, c.severity, wish(c));
}

/// Opportunities come in a keyed sequence. Those that no state of the present activity could take
/// are passed over here; the first that might be taken is waited for. To be called again whenever
/// the activity changes.
void Engine::look_ahead(Client& c) {
  const double factor =
      search_factor(*p_, c.activity, c.job.contract) * plan_.openings_of(c.certified);
  const double open = world_->groups[c.group].open_group;
  const Levels towards = levels_of(*p_, c.activity, c.job.contract, c.severity);
  c.ceiling = acceptance_ceiling(*p_, drift_now(c), towards, factor, open, plan_.free_openings);
  const double ceiling = c.ceiling / plan_.search_bound;
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

/// After a change of the person or the policy: what is left of the wait for the next opportunity
/// passes at the new rate.
void Engine::refresh_opportunities(Client& c) {
  const double rate = opportunity_rate(c);
  if (rate == c.opportunity_rate) return;
  look_ahead(c);  // what lies behind is passed
  if (rate > 0) {
    const auto waited = static_cast<double>(now_ - c.last_opportunity);
    c.last_opportunity = now_ - static_cast<Tick>(waited * c.opportunity_rate / rate);
  }
  c.opportunity_rate = rate;
  look_ahead(c);
}

void Engine::on_search(Client& c) {
  c.last_opportunity = now_;
  c.opportunities = c.candidate + 1;
  const std::uint32_t number = c.candidate;
  const double mark =
      uniform_pair(key_, c.luck_of, static_cast<std::uint32_t>(Purpose::search_opportunity), number)
          .second;
  const double factor = search_factor(*p_, c.activity, c.job.contract) *
                        (c.on_pension ? p_->pension_search : 1) * plan_.openings_of(c.certified) *
                        (c.tells ? disclosed_openings(*p_, 0) : 1);
  const double acceptance =
      search_acceptance(*p_, searcher(c), factor, firms_.market().mean(), openings_factor());
  ensure(acceptance <= c.ceiling * (1 + rounding), "acceptance keeps below its ceiling", now_,
         c.index);
  bool working = false;
  if (mark < acceptance / plan_.search_bound) {
    if (draw_once(c, Purpose::study_or_work, number) < world_->groups[c.group].education_share) {
      PersonOutcome& person = record(c);
      if (person.first_education == never) person.first_education = now_;
      tell(c, {.what = What::education_started});
    } else {
      working = offer_job(c, false, nullptr, ordinary_contract(c), hiring_employer(c));
    }
  }
  if (!working) look_ahead(c);
}

}  // namespace fotfeste
