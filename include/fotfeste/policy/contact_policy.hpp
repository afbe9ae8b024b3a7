#pragma once

#include <optional>

#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// How often one kind of planned contact falls due and how long it takes.
struct Rhythm {
  Duration every{0};  ///< interval [d]; 0 = never planned
  double hours = 0;   ///< mean length [h]

  [[nodiscard]] bool planned() const { return every.count() > 0; }
};

/// How a phase of a pathway follows up: what is planned, for whom, by whom.
/// Nothing here is an effect size; effects come from the hours that staff really have.
struct ContactPolicy {
  Rhythm meeting;           ///< with the client, outside a job
  Rhythm employer_contact;  ///< job development, outside a job
  Rhythm coordination;      ///< with the health team
  Rhythm administration;    ///< activity plan and benefit case, outside a job

  bool answers_problems =
      true;  ///< in ordinary jobs too; else only in trials, placements, subsidised jobs
  bool proactive = false;    ///< planned meetings in a job; else only responses to visible problems
  Duration in_job_first{0};  ///< interval during the first 30 days of a job [d]
  Duration in_job_middle{0};      ///< ... to day 180 [d]
  Duration in_job_late{0};        ///< ... after day 180 [d]
  double interval_in_need = 1;    ///< of these intervals while need is seen [1], > 0
  double interval_when_calm = 1;  ///< of these intervals while none is seen [1], > 0
  /// Who does what in a job, agreed by person, employer and worker when it starts; `every`:
  /// revised.
  Rhythm agreement;
  double client_hours = 0;    ///< client part of a meeting in a job [h]
  double employer_hours = 0;  ///< employer part of a meeting in a job [h]
  bool client_side = true;    ///< follows up the client in a job
  bool employer_side = true;  ///< follows up the employer in a job
  bool pool = false;          ///< any worker of the role instead of a fixed one
  bool split_desks = false;   ///< client and employer are followed up by two functions
  Duration delay{0};          ///< earliest first employer contact after the phase starts [d]
  int candidates = 1;         ///< the employer chooses the best of this many [persons]
};

}  // namespace fotfeste
