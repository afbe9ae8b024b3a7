#include "fotfeste/store/store.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "fotfeste/store/digest.hpp"
#include "fotfeste/store/store_error.hpp"
#include "sim/store/catalogue.hpp"
#include "sim/store/columns_file.hpp"
#include "sim/store/durable_file.hpp"
#include "sim/store/manifest.hpp"
#include "sim/store/store_lock.hpp"
#include "sim/store/unit_check.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

fs::path units_folder(const fs::path& folder) { return folder / "units"; }

fs::path unit_path(const fs::path& folder, const std::string& key) {
  return units_folder(folder) / (sha256(key) + ".h5");
}

UnitEntry entry_of(const UnitResult& unit) {
  UnitEntry entry{unit.id, 0, {}, unit.failure};
  for (const auto& [name, values] : unit.columns) {
    entry.columns.push_back(name);
    entry.replications = values.size();
  }
  return entry;
}

void make_folder(const fs::path& folder) {
  std::error_code why;
  fs::create_directories(folder, why);
  if (!why) return;
  errno = why.value();
  refuse_file("make", folder);
}

}  // namespace

struct Store::Inner {
  Inner(const fs::path& at, Access access)
      : folder(at),
        lock(at, access),
        manifest(read_manifest(at)),
        catalogue(at, manifest, access),
        rows(catalogue.rows()),
        takes_units(access == Access::write) {
    check_count();
    if (takes_units) put_in_order();
  }

  void put_in_order() const {
    remove_unfinished(folder);
    make_folder(units_folder(folder));
    remove_unfinished(units_folder(folder));
    sync_folder(folder);
  }

  /// The catalogue may be one step ahead of the manifest, never behind it.
  void check_count() const {
    if (rows.size() >= manifest.acknowledged) return;
    throw StoreError(rows.empty() ? StoreFault::emptied : StoreFault::lost_journal,
                     fmt::format("{}: {} units were acknowledged and the catalogue has {}: it or "
                                 "its journal (catalogue.sqlite-wal) was changed or taken away; "
                                 "bring it back, or start in a new folder",
                                 folder.string(), manifest.acknowledged, rows.size()));
  }

  [[nodiscard]] UnitResult read(const CatalogueRow& row) const {
    const UnitEntry& entry = row.entry;
    if (entry.failure) return {entry.id, {}, entry.failure};
    const fs::path path = unit_path(folder, entry.id.key);
    std::string image = is_there(path) ? read_file(path) : "";
    if (sha256(image) != row.file_digest) {
      throw StoreError(StoreFault::wrong_checksum,
                       fmt::format("{} is not what was written for unit \"{}\"; bring back a copy "
                                   "of that file, or start in a new folder",
                                   path.string(), entry.id.key));
    }
    UnitResult unit = unit_of_image(std::move(image), path.string());
    const UnitEntry found = entry_of(unit);
    if (found.id == entry.id && found.columns == entry.columns) return unit;
    throw StoreError(StoreFault::bad_columns,
                     fmt::format("{} holds another unit than \"{}\"", path.string(), entry.id.key));
  }

  /// The row of a unit of this key and digest, if there is one.
  [[nodiscard]] const CatalogueRow* find(const UnitId& id) const {
    const auto row = rows.find(id.key);
    if (row == rows.end()) return nullptr;
    if (row->second.entry.id == id) return &row->second;
    throw StoreError(StoreFault::conflict,
                     fmt::format("{}: unit \"{}\" is there and was made from something else "
                                 "(digest {}, now {}); nothing was overwritten: use a new folder",
                                 folder.string(), id.key, row->second.entry.id.digest, id.digest));
  }

  /// Whether there is nothing to write for this unit.
  [[nodiscard]] bool has_same(const UnitResult& unit) const {
    const CatalogueRow* row = find(unit.id);
    if (row == nullptr) return false;
    if (row->entry.failure) return row->entry.failure == unit.failure;
    if (!unit.failure && same_bits(read(*row).columns, unit.columns)) return true;
    throw StoreError(
        StoreFault::conflict,
        fmt::format("{}: unit \"{}\" is there with another result; nothing was overwritten",
                    folder.string(), unit.id.key));
  }

  [[nodiscard]] CatalogueRow write_file(const UnitResult& unit) const {
    if (unit.failure) return {entry_of(unit), ""};
    const std::string image = columns_image(unit);
    replace_file(unit_path(folder, unit.id.key), image);
    return {entry_of(unit), sha256(image)};
  }

  void acknowledge(std::span<const UnitResult* const> units) {
    std::vector<CatalogueRow> fresh;
    fresh.reserve(units.size());
    for (const UnitResult* unit : units) fresh.push_back(write_file(*unit));
    sync_folder(units_folder(folder));
    catalogue.insert(fresh);
    for (CatalogueRow& row : fresh) {
      std::string key = row.entry.id.key;
      rows.insert_or_assign(std::move(key), std::move(row));
    }
    manifest.acknowledged = rows.size();
    write_manifest(folder, manifest);
  }

  fs::path folder;
  StoreLock lock;  // before the catalogue, so that it is let go after it
  Manifest manifest;
  Catalogue catalogue;
  CatalogueRows rows;
  bool takes_units;
};

Store::Store(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::create(const fs::path& folder, const StudyId& study) {
  make_folder(folder);
  {
    const StoreLock lock(folder, Access::write);
    if (is_there(manifest_path(folder)) || is_there(folder / "catalogue.sqlite")) {
      throw StoreError(StoreFault::other_study,
                       folder.string() +
                           " holds a store already; nothing was overwritten: open "
                           "it, or name another folder");
    }
    write_manifest(folder, {study, 0});
    sync_folder(folder);
  }
  return open(folder);
}

Store Store::open(const fs::path& folder) {
  static_cast<void>(read_manifest(folder));  // before the lock would leave a file in any folder
  return Store(std::make_unique<Inner>(folder, Access::write));
}

Store Store::open_to_read(const fs::path& folder) {
  static_cast<void>(read_manifest(folder));
  if (!Catalogue::is_at_rest(folder)) return open(folder);
  return Store(std::make_unique<Inner>(folder, Access::read));
}

const StudyId& Store::study() const { return inner_->manifest.study; }

std::vector<UnitEntry> Store::units() const {
  std::vector<UnitEntry> all;
  all.reserve(inner_->rows.size());
  for (const auto& [key, row] : inner_->rows) all.push_back(row.entry);
  return all;
}

std::optional<UnitEntry> Store::find(const UnitId& unit) const {
  const CatalogueRow* row = inner_->find(unit);
  if (row == nullptr) return std::nullopt;
  return row->entry;
}

UnitResult Store::read(const std::string& key) const { return inner_->read(inner_->rows.at(key)); }

void Store::put(std::span<const UnitResult> units) {
  check_units(units);
  if (!inner_->takes_units) {
    throw StoreError(StoreFault::cannot_write,
                     inner_->folder.string() +
                         ": it was opened to be read, or an earlier write failed; open it anew");
  }
  std::vector<const UnitResult*> fresh;
  for (const UnitResult& unit : units) {
    if (!inner_->has_same(unit)) fresh.push_back(&unit);
  }
  if (fresh.empty()) return;
  inner_->takes_units = false;
  inner_->acknowledge(fresh);
  inner_->takes_units = true;
}

void Store::put(const UnitResult& unit) { put(std::span(&unit, 1)); }

StoreStatus store_status(const fs::path& folder) {
  const Manifest manifest = read_manifest(folder);
  return {manifest.study, manifest.acknowledged, recorded_owner(folder)};
}

}  // namespace fotfeste
