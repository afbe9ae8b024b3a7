#pragma once

#include <vector>

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
  Tick duration = never;
  double meeting_hours = 0;        ///< outside a job [h]
  double in_job_hours = 0;         ///< in a job, sides that are followed up [h]
  double in_job_client_hours = 0;  ///< of which with the client [h]
};

/// Everything that is computed once from a world and read at every event.
struct Plan {
  std::vector<std::vector<PhasePlan>> phases;  ///< by pathway
  double intake_trust_kept = 1;                ///< exp(-gain hours) of an intake [1]
  double intake_effort_kept = 1;
  double response_trust_kept = 1;
  double free_openings = 1;  ///< share of openings free in the base, 1 = unlimited [1]
  double search_bound = 1;

  explicit Plan(const World& world);
};

}  // namespace fotfeste
