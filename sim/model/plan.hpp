#pragma once

#include <array>
#include <vector>

#include "fotfeste/model/job_finding.hpp"
#include "fotfeste/model/vocabulary.hpp"
#include "fotfeste/model/world.hpp"

namespace fotfeste {

/// A phase in the units of the event path, with what its contacts leave of missing trust and
/// effort.
struct PhasePlan {
  Tick meeting = 0;  ///< intervals in ticks; 0 = never planned
  Tick employer_contact = 0;
  Tick first_employer_contact = 0;
  Tick coordination = 0;
  Tick administration = 0;
  Tick in_job_first = 0;
  Tick in_job_middle = 0;
  Tick in_job_late = 0;
  Tick agreement = 0;  ///< until its revision; 0 = none is made
  Tick duration = never;
  std::array<double, task_count> hours{};         ///< mean length by task, outside a job [h]
  std::array<double, task_count> in_job_hours{};  ///< in a job [h]
  double meeting_trust_kept = 1;  ///< exp(-gain hours) of a meeting outside a job [1]
  double meeting_effort_kept = 1;
  double agreement_trust_kept = 1;
  double in_job_trust_kept = 1;  ///< of a meeting in a job
  double in_job_effort_kept = 1;
  RoleId role = nothing;
  Discipline discipline = Discipline::earliest_due;
  bool proactive = false;
  bool pool = false;
  bool can_be_left = false;
};

/// Everything that is computed once from a world and read at every event.
class Plan {
 public:
  /// `pathways`: those of the world, as the site delivers them.
  Plan(const World& world, const std::vector<Pathway>& pathways);

  [[nodiscard]] const PhasePlan& phase(PathwayId pathway, std::uint8_t number) const {
    return phases_[first_phase_[pathway] + number];
  }

  /// Own search in this world, whose bound covers what people may get to have.
  [[nodiscard]] OwnSearch own_search(const Parameters& p) const {
    return {p, free_openings, certificate > 1 ? certificate : 1};
  }
  /// Factor of a certificate on openings [1].
  [[nodiscard]] double openings_of(bool certified) const { return certified ? certificate : 1; }

  double intake_trust_kept = 1;  ///< exp(-gain hours) of an intake [1]
  double intake_effort_kept = 1;
  double response_trust_kept = 1;
  double trust_fades = 0;    ///< [1/day]
  double effort_fades = 0;   ///< [1/day]
  double free_openings = 1;  ///< share of openings free in the base, 1 = unlimited [1]
  double certificate = 1;    ///< factor of one on openings, where some phase gives one [1]
  double search_bound = 1;

 private:
  std::vector<PhasePlan> phases_;  ///< of all pathways, one after the other
  std::vector<std::size_t> first_phase_;
};

}  // namespace fotfeste
