#pragma once

namespace fotfeste {

/// What the management counts, in points. It moves nobody: it is a score beside the outcome, so
/// that a study can tell when the two part.
struct Indicator {
  double employer_contact = 0;  ///< for each contact with an employer [points]
  double placement = 0;         ///< for each job, trial or placement that staff found [points]
};

}  // namespace fotfeste
