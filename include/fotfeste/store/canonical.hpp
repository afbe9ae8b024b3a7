#pragma once

#include <filesystem>
#include <string>

#include "fotfeste/store/store.hpp"

namespace fotfeste {

/// Every result as a table whose bytes depend on the results alone, not on the order in which they
/// came, on threads or on the machine: a line per unit and replication, units sorted by key,
/// columns by name; a cell is empty where a unit has no such column. Reads and checks every file.
[[nodiscard]] std::string results_csv(const Store& store);

/// The units that failed, sorted by key, with message and command.
[[nodiscard]] std::string failures_csv(const Store& store);

/// Writes `text` so that `path` holds the old file or the new one, never a part; a machine that
/// stops later does not undo it. Throws StoreError.
void write_durably(const std::filesystem::path& path, const std::string& text);

}  // namespace fotfeste
