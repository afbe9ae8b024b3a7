#pragma once

#include <string>
#include <vector>

#include "fotfeste/experiment/study_window.hpp"
#include "fotfeste/experiment/tally.hpp"
#include "fotfeste/experiment/work_history.hpp"
#include "fotfeste/model/outcome.hpp"
#include "fotfeste/model/world.hpp"

namespace fotfeste {

/// What the tables of a run count: one tally per region, added up over regions.
///
/// Entrants are people who entered after the decision (in a trial: everybody), by months since
/// entry, only those observed that long; whoever left or was pensioned stays in the denominator.
/// EVER: an ordinary paid day by then. POINT: in ordinary work at that instant. STEADY: ordinary
/// work on at least 91 of the 182 days before. Everything else counts the whole population from the
/// decision on.
[[nodiscard]] Tally measure(const World& world, const RegionOutcome& outcome);

/// One region's outcome, prepared for counting.
struct StudyView {
  StudyView(const World& w, const RegionOutcome& o)
      : world(w), outcome(o), window(w), work(o), groups(group_names(w)) {}

  const World& world;
  const RegionOutcome& outcome;
  StudyWindow window;
  WorkHistory work;
  std::vector<std::string> groups;

  /// In the population that is studied: not one of those who were pensioners on day 0.
  [[nodiscard]] static bool is_client(const PersonOutcome& person) { return !person.pensioner; }
  /// Time in the population from the decision on [years].
  [[nodiscard]] double years_there(const PersonOutcome& person) const;
  [[nodiscard]] bool is_entrant(const PersonOutcome& person) const {
    return !person.in_stock && !person.pensioner && person.entry >= window.decision;
  }
};

/// The blocks that `measure` is made of, in the order of its tables.
void count_entrants(const StudyView& view, Tally& tally);
void count_first_jobs(const StudyView& view, Tally& tally);
void count_population(const StudyView& view, Tally& tally);
void count_job_kinds(const StudyView& view, Tally& tally);  ///< how jobs begin and end
void count_states(const StudyView& view, Tally& tally);
void count_contacts(const StudyView& view, Tally& tally);
void count_indicator(const StudyView& view, Tally& tally);  ///< only where one is counted
void count_targeting(const StudyView& view, Tally& tally);
void count_sexes(const StudyView& view, Tally& tally);
void count_staff(const StudyView& view, Tally& tally);
void count_pathways(const StudyView& view, Tally& tally);
void count_certificates(const StudyView& view, Tally& tally);
void count_subsidies(const StudyView& view, Tally& tally);
void count_grants(const StudyView& view, Tally& tally);
void count_placements(const StudyView& view, Tally& tally);
void count_disclosure(const StudyView& view, Tally& tally);
void count_lines(const StudyView& view, Tally& tally);
void count_pilots(const StudyView& view, Tally& tally);  ///< only of lines that are not everywhere
void count_employers(const StudyView& view,
                     Tally& tally);  ///< only where the world tells them apart
void count_partners(const StudyView& view, Tally& tally);   ///< only where the market asks
void count_providers(const StudyView& view, Tally& tally);  ///< only of roles that are bought
void count_fidelity(const StudyView& view, Tally& tally);   ///< only of pathways that have one
void count_money(const StudyView& view, Tally& tally);
void count_flows(const StudyView& view, Tally& tally);     ///< only where 24 months are shown
void count_survival(const StudyView& view, Tally& tally);  ///< what came first to entrants
void count_register(const StudyView& view, Tally& tally);

}  // namespace fotfeste
