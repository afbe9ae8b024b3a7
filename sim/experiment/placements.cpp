#include <algorithm>
#include <array>

#include "fotfeste/experiment/measures.hpp"

namespace fotfeste {
namespace {

constexpr const char* purposes[placement_purpose_count] = {"unstated", "hire", "test", "activity"};

struct Placements {
  double begun = 0;
  double ended = 0;
  double hired = 0;
  double days = 0;  ///< of those that ended
};

bool states_a_purpose(const World& world) {
  return std::any_of(world.pathways.begin(), world.pathways.end(), [](const Pathway& pathway) {
    return std::any_of(pathway.phases.begin(), pathway.phases.end(), [](const Phase& phase) {
      return phase.purpose != PlacementPurpose::unstated;
    });
  });
}

Measure figure(const std::string& key, const std::string& title, Unit unit) {
  return {"placements." + key, title, unit, Section::services};
}

}  // namespace

/// Trials and placements begun after the decision, by what they were for; only in a world where
/// that is said of some.
void count_placements(const StudyView& view, Tally& tally) {
  if (!states_a_purpose(view.world)) return;
  std::array<Placements, placement_purpose_count> of;
  for (const JobSpell& job : view.outcome.jobs) {
    if (!is_unpaid(job.contract) || job.start < view.window.decision) continue;
    Placements& these = of[static_cast<std::size_t>(job.purpose)];
    ++these.begun;
    if (job.why == JobEnd::ongoing) continue;
    ++these.ended;
    these.hired += job.why == JobEnd::converted ? 1 : 0;
    these.days += to_days(job.end - job.start);
  }
  for (std::size_t purpose = 0; purpose < of.size(); ++purpose) {
    const std::string name = purposes[purpose];
    const std::string title = "placements, purpose " + name + ": ";
    const Placements& these = of[purpose];
    tally.total(figure("begun." + name, title + "begun", Unit::number), these.begun);
    tally.mean(figure("hired." + name, title + "share that ended in a hire", Unit::share),
               these.hired, these.ended);
    tally.mean(figure("length." + name, title + "mean length", Unit::days), these.days,
               these.ended);
  }
}

}  // namespace fotfeste
