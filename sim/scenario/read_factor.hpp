#pragma once

#include <vector>

#include "fotfeste/scenario/reader.hpp"
#include "fotfeste/scenario/sweep_factor.hpp"

namespace fotfeste {

/// Reads one factor and tries it at its ends in every scenario; problems are reported, not thrown.
/// Its value means nothing where there was one.
SweepFactor read_factor(Reader& in, const Evidence& evidence,
                        const std::vector<Scenario>& scenarios);

}  // namespace fotfeste
