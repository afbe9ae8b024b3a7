#pragma once

namespace fotfeste {

/// Which comparisons with other values are made beside the one that was asked for.
enum class BesideChoice {
  none,
  few,  ///< what belongs beside it
  all,  ///< and the assumptions of each file of the evidence apart
};

}  // namespace fotfeste
