#include "fotfeste/model/fidelity.hpp"

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

constexpr const char* principles[principle_count] = {
    "caseload",     "rapid_search", "integration",    "competitive_jobs",
    "follow_along", "preferences",  "zero_exclusion", "benefits_counselling"};

Measure fidelity(const std::string& key, const std::string& title, Unit unit) {
  return {"fidelity." + key, title, unit, Section::services};
}

}  // namespace

/// Means over sites; the score is weighed by the stays that it was seen from.
void count_fidelity(const StudyView& view, Tally& tally) {
  for (const FidelityOutcome& site : view.outcome.fidelity) {
    const Pathway& design = view.world.pathways[site.pathway];
    const double score = fidelity_score(design, site.seen);
    tally.mean(fidelity("score." + design.name, design.name + ": fidelity seen, of 125 points",
                        Unit::number),
               score * site.seen.stays, site.seen.stays);
    for (std::size_t n = 0; n < site.share.size(); ++n) {
      tally.mean(fidelity(std::string(principles[n]) + "." + design.name,
                          design.name + ": delivered of " + principles[n], Unit::share),
                 site.share[n], 1);
    }
  }
}

}  // namespace fotfeste
