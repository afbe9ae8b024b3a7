#pragma once

#include "fotfeste/model/parameters.hpp"

namespace fotfeste {

/// Courses about working life and how to support employers: a worker is away from clients for their
/// hours and can do more with employers afterwards. Each course teaches half of what is left.
///
///     skill after n courses = 1 + training_skill (1 - 2^-n),   over that of an untrained worker
///
/// Values and sources: scenarios/evidence/staff_training.yaml
[[nodiscard]] double trained_skill(const Parameters& p, int courses);

}  // namespace fotfeste
