#include "fotfeste/model/benefits_counselling.hpp"
#include "fotfeste/model/job_finding.hpp"
#include "fotfeste/model/livelihood.hpp"
#include "sim/model/engine.hpp"

namespace fotfeste {

/// Once in a pathway that counsels.
bool Engine::needs_counselling(const Client& c) const {
  if (pathway_of(c).benefits_counselling <= 0 || !world_->switches.benefits_counselling)
    return false;
  if (c.on_pension) return true;
  const double luck = outcome_.people[c.index].benefit_luck;
  return is_counselled(benefit_at_entry(world_->groups[c.group].income, luck));
}

void Engine::counsel(Client& c) {
  c.is_uncounselled = false;
  ++c.counts.counselled;
  const double hours = pathway_of(c).benefits_counselling;
  raise_effort(c, effort_kept_by_counselling(*p_, hours));
  if (c.wants_work) return;
  c.wants_work = wants_work_after_counselling(*p_, hours, draw_once(c, Purpose::counselled_wish));
  refresh_opportunities(c);
}

}  // namespace fotfeste
