#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "fotfeste/store/unit.hpp"

namespace fotfeste {

/// A folder of results that are never lost and never written twice. When `put` has returned, its
/// units survive the end of the process and of the machine; when it has not, they are there in
/// full or not at all.
///
///     manifest.json     what study, and how many units are acknowledged
///     catalogue.sqlite  one row per unit, each with a checksum
///     units/            one HDF5 file per unit that is done: a dataset of doubles per column
///     lock              who has the store open
///
/// Everything is checked when it is read. One process at a time has a store open to write, and one
/// thread at a time uses stores. All functions throw StoreError.
class Store {
 public:
  /// A new, empty store. Refuses a folder that holds one already.
  [[nodiscard]] static Store create(const std::filesystem::path& folder, const StudyId& study);

  /// Opens a store and checks every row. Takes over the lock of a process that died on this host,
  /// and removes what it left half written.
  [[nodiscard]] static Store open(const std::filesystem::path& folder);

  /// The same for one who only reads: any number of processes at a time, and the folder may be
  /// read-only, or a copy of one. Takes no units. What a process left that died is put in order
  /// first, as by `open`.
  [[nodiscard]] static Store open_to_read(const std::filesystem::path& folder);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  [[nodiscard]] const StudyId& study() const;

  /// The acknowledged units, sorted by key.
  [[nodiscard]] std::vector<UnitEntry> units() const;

  /// The unit, or nothing if it is not acknowledged. Refuses one of the same key whose digest
  /// differs: it was made from something else.
  [[nodiscard]] std::optional<UnitEntry> find(const UnitId& unit) const;

  /// The results of an acknowledged unit, checked against what was written.
  /// REQUIRES that there is one of this key; throws std::out_of_range otherwise.
  [[nodiscard]] UnitResult read(const std::string& key) const;

  /// Acknowledges the units, all together. One that is there already must be the same and is not
  /// written again; a failure gives way to what comes later. After an error the store takes no more
  /// units: open it anew. Throws std::invalid_argument for units that make no sense.
  void put(std::span<const UnitResult> units);
  void put(const UnitResult& unit);

 private:
  struct Inner;
  explicit Store(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> inner_;
};

/// A process that has a store open.
struct StoreOwner {
  std::string host;
  long pid = 0;
  std::string since;  ///< UTC, for people
};

/// What can be told of a store that another process may have open.
struct StoreStatus {
  StudyId study;
  std::size_t acknowledged = 0;     ///< units, at least
  std::optional<StoreOwner> owner;  ///< as recorded; may have died since
};

/// Looks without opening. Throws StoreError.
[[nodiscard]] StoreStatus store_status(const std::filesystem::path& folder);

}  // namespace fotfeste
