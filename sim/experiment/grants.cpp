#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

Measure figure(const std::string& key, const std::string& title, Unit unit) {
  return {"grants." + key, title, unit, Section::services};
}

}  // namespace

/// Jobs begun with a grant after the decision, by the catalogue; only where there is one.
void count_grants(const StudyView& view, Tally& tally) {
  const auto& catalogue = view.world.economics.grants;
  for (std::size_t index = 0; index < catalogue.size(); ++index) {
    double given = 0;
    double anyway = 0;
    for (const JobSpell& job : view.outcome.jobs) {
      if (job.grant != index || job.start < view.window.decision) continue;
      ++given;
      anyway += job.anyway ? 1 : 0;
    }
    const std::string& name = catalogue[index].name;
    tally.total(figure("given." + name, name + ": jobs begun with it", Unit::number), given);
    tally.total(figure("paid." + name, name + ": paid to employers", Unit::kroner),
                given * static_cast<double>(paid_by(catalogue[index]).ore));
    tally.mean(figure("deadweight." + name, name + ": share hired without it as well", Unit::share),
               anyway, given);
  }
}

}  // namespace fotfeste
