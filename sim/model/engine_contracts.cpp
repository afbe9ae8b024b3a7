#include <algorithm>

#include "fotfeste/model/job_keeping.hpp"
#include "fotfeste/model/placement_purpose.hpp"
#include "fotfeste/model/rush.hpp"
#include "sim/model/engine.hpp"

namespace fotfeste {

/// A subsidy of the catalogue sets the length itself. One draw, whatever the contract.
Tick Engine::first_contract_length(Client& c) {
  const Contract contract = c.job.contract;
  const double placement = placement_terms(*p_, contract, c.job.purpose).length;
  const Tick length = contract_length(*p_, contract, draw(c, Purpose::contract_length), placement);
  if (c.job.subsidy == nothing) return length;
  const auto& duration = world_->economics.subsidies[c.job.subsidy].duration;
  return duration ? to_delay(*duration) : never;
}

void Engine::on_contract_end(Client& c) {
  const bool visible = c.job.problem == ProblemStage::visible;
  if (draw(c, Purpose::conversion) < conversion_probability(*p_, job_setting(c), visible)) {
    return convert(c, is_unpaid(c.job.contract) ? ordinary_contract(c) : Contract::permanent);
  }
  end_job(c, JobEnd::contract_end);
}

/// Same job, next contract. A hire after a trial counts how prepared the person has become
/// meanwhile.
void Engine::convert(Client& c, Contract to) {
  const bool was_unpaid = is_unpaid(c.job.contract);
  const bool was_ordinary = is_ordinary(c.job.contract);
  close_spell(c, JobEnd::converted, false);
  const JobSpell before = outcome_.jobs[c.job.spell];
  settle_drift(c);
  if (was_unpaid) {
    const double gap_now = preparedness_gap(*p_, c.need, c.drift.capability, trust_read(c),
                                            c.job.channel == Channel::developed);
    c.job.gap = std::min(c.job.gap, gap_now);
    c.job.rush = world_->switches.rush ? rush_factor(*p_, c.job.gap) : 1;
  }
  c.job.contract = to;
  c.job.purpose = PlacementPurpose::unstated;
  c.job.subsidy = nothing;
  open_spell(c, before.preferred);
  outcome_.jobs[c.job.spell].stable = before.stable;
  if (!was_ordinary) {
    firms_.count_hire(outcome_.jobs[c.job.spell], calendar_.year_of(now_));
  }
  tell(c, {.what = What::contract_converted, .contract = to});
  if (to == Contract::temporary) {
    set_after(c, Timer::contract_end, contract_length(*p_, to, draw(c, Purpose::contract_length)));
  }
  if (!was_ordinary && c.job.tenure >= Tenure::first_year) leave_register(c);
  refresh_health(c);
  refresh_job(c);
  look_ahead(c);
}

}  // namespace fotfeste
