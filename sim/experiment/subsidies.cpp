#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

struct Granted {
  double begun = 0;
  double anyway = 0;  ///< an employer would have hired without
  double ended = 0;
  double kept = 0;  ///< went on without subsidy
};

Measure figure(const std::string& key, const std::string& title, Unit unit) {
  return {"subsidies." + key, title, unit, Section::services};
}

}  // namespace

/// Subsidised jobs begun after the decision, by the catalogue; only where there is one.
void count_subsidies(const StudyView& view, Tally& tally) {
  const auto& catalogue = view.world.economics.subsidies;
  std::vector<Granted> of(catalogue.size());
  for (const JobSpell& job : view.outcome.jobs) {
    if (job.subsidy >= of.size() || job.start < view.window.decision) continue;
    Granted& these = of[job.subsidy];
    ++these.begun;
    these.anyway += job.anyway ? 1 : 0;
    if (job.why == JobEnd::ongoing) continue;
    ++these.ended;
    these.kept += job.why == JobEnd::converted ? 1 : 0;
  }
  for (std::size_t index = 0; index < of.size(); ++index) {
    const std::string& name = catalogue[index].name;
    const Granted& these = of[index];
    tally.total(figure("begun." + name, name + ": subsidised jobs begun", Unit::number),
                these.begun);
    tally.mean(figure("deadweight." + name, name + ": share hired without it as well", Unit::share),
               these.anyway, these.begun);
    tally.mean(figure("kept." + name, name + ": share that went on without it", Unit::share),
               these.kept, these.ended);
  }
}

}  // namespace fotfeste
