#pragma once

namespace fotfeste::testing {

/// What happens at a call that changes the disk: write, pwrite, fsync, fdatasync, ftruncate, rename
/// or unlink, by the store itself or by SQLite.
enum class Fault {
  none,
  kill,       ///< the process is killed before the n-th call
  kill_torn,  ///< the process is killed in the n-th call, when half of the bytes are written
  no_room,    ///< from the n-th call on no bytes can be written: ENOSPC
  bad_sync,   ///< the first sync from the n-th call on fails, once: EIO
};

/// From now on calls are counted, from 1, and `fault` happens at the `nth`.
void arm(Fault fault, long nth);

/// Calls since then.
[[nodiscard]] long calls_so_far();

}  // namespace fotfeste::testing
