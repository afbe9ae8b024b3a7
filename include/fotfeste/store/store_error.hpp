#pragma once

#include <stdexcept>
#include <string>

namespace fotfeste {

/// What is wrong with a store; the number is that of the message.
enum class StoreFault : int {
  not_a_database = 501,     ///< the catalogue is another kind of file
  damaged_catalogue = 502,  ///< the catalogue is torn, cut or garbled
  emptied = 503,            ///< fewer units than the manifest tells, and none at all
  wrong_checksum = 504,     ///< a row, a unit's file or the manifest is not what was written
  foreign_schema = 505,     ///< another program's, or a newer one's
  lost_journal = 506,       ///< fewer units than the manifest tells
  other_host = 507,         ///< held by a process of another host, or one that died there
  bad_columns = 508,        ///< a unit's file does not hold what its row tells
  conflict = 509,           ///< the same unit with another result
  cannot_write = 510,       ///< disk full, folder read-only and the like
  held = 511,               ///< another process of this host has the store open
  other_study = 512,        ///< there is a store here already
  no_store = 513,           ///< there is no store here
};

/// A store that cannot be opened, read or written. The text begins with "error E5..", names the
/// file and says a way out. Whatever was acknowledged before stays as it is.
class StoreError : public std::runtime_error {
 public:
  StoreError(StoreFault fault, const std::string& text);

  [[nodiscard]] StoreFault fault() const { return fault_; }

  /// Whether what is stored is no longer what was written.
  [[nodiscard]] bool is_damage() const;

 private:
  StoreFault fault_;
};

}  // namespace fotfeste
