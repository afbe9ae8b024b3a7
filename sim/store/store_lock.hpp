#pragma once

#include <filesystem>
#include <optional>

#include "fotfeste/store/store.hpp"
#include "sim/store/access.hpp"
#include "sim/store/durable_file.hpp"

namespace fotfeste {

/// Holds a store for this process. The kernel's lock decides and ends with the process, so that the
/// lock of a dead one is free; the record in the file is for people and for other hosts, which may
/// not see each other's locks on a shared disk. One who reads is not recorded.
class StoreLock {
 public:
  /// Throws StoreError telling who holds the store.
  StoreLock(const std::filesystem::path& folder, Access access);
  ~StoreLock();
  StoreLock(const StoreLock&) = delete;
  StoreLock& operator=(const StoreLock&) = delete;

 private:
  std::optional<FileHandle> file_;  ///< none where one reads a copy without a lock
  Access access_;
};

/// Who is recorded in the folder, if anybody.
[[nodiscard]] std::optional<StoreOwner> recorded_owner(const std::filesystem::path& folder);

}  // namespace fotfeste
