#pragma once

#include <string>

#include "fotfeste/store/unit.hpp"

namespace fotfeste {

/// The bytes of an HDF5 file that holds the unit: a dataset of doubles per column, and key and
/// digest as attributes of the root. Made in memory: the disk is ours to write and to check.
[[nodiscard]] std::string columns_image(const UnitResult& unit);

/// The unit in such bytes. Throws StoreError, naming `name`, when they hold something else.
[[nodiscard]] UnitResult unit_of_image(std::string image, const std::string& name);

}  // namespace fotfeste
