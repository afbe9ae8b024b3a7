#pragma once

#include <span>

#include "fotfeste/store/unit.hpp"

namespace fotfeste {

/// Throws std::invalid_argument for a unit that cannot be stored: a name that is not printable,
/// columns of unlike length, columns in a unit that failed, a key that comes twice.
void check_units(std::span<const UnitResult> units);

/// Whether two results are the same number for number, bit for bit.
[[nodiscard]] bool same_bits(const Columns& ours, const Columns& theirs);

}  // namespace fotfeste
