#pragma once

#include <cstddef>
#include <filesystem>

#include "fotfeste/store/unit.hpp"

namespace fotfeste {

/// What stands beside the catalogue, so that an emptied one is told from a new one.
struct Manifest {
  StudyId study;
  std::size_t acknowledged = 0;  ///< units; the catalogue has at least so many
};

[[nodiscard]] std::filesystem::path manifest_path(const std::filesystem::path& folder);

/// Throws StoreError when it is not there, or not as it was written.
[[nodiscard]] Manifest read_manifest(const std::filesystem::path& folder);

/// The old or the new one is there, whatever happens. A machine that stops may bring the old one
/// back, which tells of fewer units and so is still true.
void write_manifest(const std::filesystem::path& folder, const Manifest& manifest);

}  // namespace fotfeste
