#include "fotfeste/experiment/measures.hpp"

#include <algorithm>

namespace fotfeste {

double StudyView::years_there(const PersonOutcome& person) const {
  const Tick from = std::max(person.entry, window.decision);
  const Tick to = std::min(person.gone, window.horizon);
  return to <= from ? 0 : to_days(to - from) / days_per_year;
}

Tally measure(const World& world, const RegionOutcome& outcome) {
  const StudyView view(world, outcome);
  Tally tally;
  count_entrants(view, tally);
  count_first_jobs(view, tally);
  count_population(view, tally);
  count_job_kinds(view, tally);
  count_states(view, tally);
  count_contacts(view, tally);
  count_indicator(view, tally);
  count_targeting(view, tally);
  count_sexes(view, tally);
  count_staff(view, tally);
  count_pathways(view, tally);
  count_certificates(view, tally);
  count_subsidies(view, tally);
  count_grants(view, tally);
  count_placements(view, tally);
  count_disclosure(view, tally);
  count_lines(view, tally);
  count_pilots(view, tally);
  count_employers(view, tally);
  count_partners(view, tally);
  count_providers(view, tally);
  count_fidelity(view, tally);
  count_money(view, tally);
  count_flows(view, tally);
  count_survival(view, tally);
  count_register(view, tally);
  return tally;
}

}  // namespace fotfeste
