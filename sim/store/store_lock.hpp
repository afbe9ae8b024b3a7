#pragma once

#include <filesystem>
#include <optional>

#include "fotfeste/store/store.hpp"
#include "sim/store/durable_file.hpp"

namespace fotfeste {

/// Holds a store for this process. The kernel's lock decides and ends with the process, so that the
/// lock of a dead one is free; the record in the file is for people and for other hosts, which may
/// not see each other's locks on a shared disk.
class StoreLock {
 public:
  /// Throws StoreError telling who holds the store.
  explicit StoreLock(const std::filesystem::path& folder);
  ~StoreLock();
  StoreLock(const StoreLock&) = delete;
  StoreLock& operator=(const StoreLock&) = delete;

 private:
  FileHandle file_;
};

/// Who is recorded in the folder, if anybody.
[[nodiscard]] std::optional<StoreOwner> recorded_owner(const std::filesystem::path& folder);

}  // namespace fotfeste
