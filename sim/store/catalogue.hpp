#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "fotfeste/store/unit.hpp"
#include "sim/store/database.hpp"
#include "sim/store/manifest.hpp"

namespace fotfeste {

/// A unit, and the SHA-256 of the bytes of its file (empty for one that failed).
struct CatalogueRow {
  UnitEntry entry;
  std::string file_digest;
};

/// Rows by key.
using CatalogueRows = std::map<std::string, CatalogueRow>;

/// The SQLite file: which units are acknowledged. WAL with synchronous FULL, so a transaction that
/// was committed survives the machine; each row has a checksum, since SQLite sees no flipped bits.
class Catalogue {
 public:
  /// Whether it may be opened to be read: it is there, and no journal holds rows that are not in
  /// it.
  [[nodiscard]] static bool is_at_rest(const std::filesystem::path& folder);

  /// Opens the file; makes it where the manifest tells of no unit and one writes. Throws StoreError
  /// when it is not the catalogue that the manifest describes.
  Catalogue(const std::filesystem::path& folder, const Manifest& manifest, Access access);

  /// Every row, checked.
  [[nodiscard]] CatalogueRows rows() const;

  /// All of them or none; a row of the same key gives way.
  void insert(const std::vector<CatalogueRow>& rows) const;

 private:
  void prepare(const Manifest& manifest) const;
  void make_tables(const StudyId& study) const;
  void check_schema() const;
  void check_study(const StudyId& study) const;

  std::filesystem::path path_;
  Database database_;
};

}  // namespace fotfeste
