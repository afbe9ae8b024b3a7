#include "sim/store/catalogue.hpp"

#include <fmt/core.h>

#include <cstdint>
#include <initializer_list>

#include "fotfeste/store/digest.hpp"
#include "fotfeste/store/store_error.hpp"
#include "sim/store/durable_file.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

constexpr int schema_version = 1;
constexpr int application = 0x666f7466;  // "fotf", in the head of the file

constexpr const char* tables = R"(
CREATE TABLE study (name TEXT PRIMARY KEY, digest TEXT NOT NULL, checksum TEXT NOT NULL)
  STRICT, WITHOUT ROWID;
CREATE TABLE unit (
  key TEXT PRIMARY KEY, digest TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('done', 'failed')),
  replications INTEGER NOT NULL CHECK (replications >= 0),
  columns TEXT NOT NULL, file_sha256 TEXT NOT NULL,
  message TEXT NOT NULL, command TEXT NOT NULL, checksum TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)";

constexpr const char* aside = "keep the folder aside and start in a new one, or bring back a copy";

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += name + "\n";
  return text;
}

std::vector<std::string> parted(const std::string& text) {
  std::vector<std::string> names;
  for (std::size_t start = 0, end; (end = text.find('\n', start)) != std::string::npos;
       start = end + 1) {
    names.push_back(text.substr(start, end - start));
  }
  return names;
}

/// The length before each field, so that no two rows run together to the same text.
std::string checksum_of(std::initializer_list<std::string> fields) {
  std::string all;
  for (const std::string& field : fields) all += std::to_string(field.size()) + ":" + field;
  return sha256(all);
}

std::string checksum_of(const StudyId& study) { return checksum_of({study.name, study.digest}); }

std::string checksum_of(const CatalogueRow& row) {
  const UnitEntry& e = row.entry;
  const UnitFailure failure = e.failure.value_or(UnitFailure{});
  return checksum_of({e.id.key, e.id.digest, e.failure ? "failed" : "done",
                      std::to_string(e.replications), joined(e.columns), row.file_digest,
                      failure.message, failure.command});
}

CatalogueRow row_at(const Statement& at) {
  CatalogueRow row;
  row.entry.id = {at.text(0), at.text(1)};
  row.entry.replications = static_cast<std::size_t>(at.number(3));
  row.entry.columns = parted(at.text(4));
  if (at.text(2) != "done") row.entry.failure = UnitFailure{at.text(6), at.text(7)};
  row.file_digest = at.text(5);
  return row;
}

/// Before SQLite sees the path, which takes an empty file, or none, as a new database.
const fs::path& not_emptied(const fs::path& path, const Manifest& manifest) {
  const bool is_empty = !is_there(path) || fs::file_size(path) == 0;
  if (is_empty && manifest.acknowledged > 0) {
    throw StoreError(StoreFault::emptied,
                     fmt::format("{} is empty or gone, and {} units were acknowledged; {}",
                                 path.string(), manifest.acknowledged, aside));
  }
  return path;
}

}  // namespace

bool Catalogue::is_at_rest(const fs::path& folder) {
  const fs::path journal = folder / "catalogue.sqlite-wal";
  return is_there(folder / "catalogue.sqlite") &&
         (!is_there(journal) || fs::file_size(journal) == 0);
}

Catalogue::Catalogue(const fs::path& folder, const Manifest& manifest, Access access)
    : path_(folder / "catalogue.sqlite"), database_(not_emptied(path_, manifest), access) {
  if (access == Access::write) prepare(manifest);
  database_.run("PRAGMA cell_size_check = ON");
  check_schema();
  // The checksums see what rows say; this sees pages that the next write would spoil.
  const std::string check = database_.text("PRAGMA integrity_check(1)");
  if (check != "ok") {
    throw StoreError(StoreFault::damaged_catalogue,
                     fmt::format("{} is damaged ({}); {}", path_.string(), check, aside));
  }
  check_study(manifest.study);
}

void Catalogue::prepare(const Manifest& manifest) const {
  database_.run("PRAGMA locking_mode = EXCLUSIVE");  // before WAL: then without shared memory
  const std::string mode = database_.text("PRAGMA journal_mode = WAL");
  if (mode != "wal") {
    throw StoreError(StoreFault::cannot_write,
                     fmt::format("{}: this disk cannot hold the catalogue (journal mode {}); use a "
                                 "folder on another one",
                                 path_.string(), mode));
  }
  database_.run("PRAGMA synchronous = FULL");
  const bool is_new = database_.number("SELECT count(*) FROM sqlite_schema") == 0 &&
                      database_.number("PRAGMA user_version") == 0;
  if (is_new && manifest.acknowledged == 0) make_tables(manifest.study);
}

void Catalogue::make_tables(const StudyId& study) const {
  database_.run(
      fmt::format("BEGIN IMMEDIATE; PRAGMA application_id = {}; PRAGMA user_version = {};",
                  application, schema_version));
  database_.run(tables);
  Statement insert(database_, "INSERT INTO study VALUES (?, ?, ?)");
  insert.bind(1, study.name);
  insert.bind(2, study.digest);
  insert.bind(3, checksum_of(study));
  insert.step();
  insert.reset();
  database_.run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
}

void Catalogue::check_schema() const {
  const std::int64_t program = database_.number("PRAGMA application_id");
  const std::int64_t version = database_.number("PRAGMA user_version");
  if (program == application && version == schema_version) return;
  throw StoreError(
      StoreFault::foreign_schema,
      fmt::format("{} has schema {} of program {:#x}; this program reads schema {} of {:#x}: use "
                  "the program that wrote it",
                  path_.string(), version, program, schema_version, application));
}

void Catalogue::check_study(const StudyId& study) const {
  Statement row(database_, "SELECT name, digest, checksum FROM study");
  if (!row.step()) {
    throw StoreError(StoreFault::wrong_checksum,
                     fmt::format("{} names no study; {}", path_.string(), aside));
  }
  const StudyId found{row.text(0), row.text(1)};
  if (checksum_of(found) != row.text(2)) {
    throw StoreError(StoreFault::wrong_checksum,
                     fmt::format("{}: checksum of the study differs; {}", path_.string(), aside));
  }
  if (!(found == study)) {
    throw StoreError(StoreFault::foreign_schema,
                     fmt::format("{} belongs to the study {}, and the manifest tells of {}; {}",
                                 path_.string(), found.name, study.name, aside));
  }
}

CatalogueRows Catalogue::rows() const {
  CatalogueRows rows;
  Statement at(database_,
               "SELECT key, digest, status, replications, columns, file_sha256, message, command, "
               "checksum FROM unit ORDER BY key");
  while (at.step()) {
    CatalogueRow row = row_at(at);
    if (checksum_of(row) != at.text(8)) {
      throw StoreError(StoreFault::wrong_checksum,
                       fmt::format("{}: checksum of unit \"{}\" differs; {}", path_.string(),
                                   row.entry.id.key, aside));
    }
    std::string key = row.entry.id.key;
    rows.emplace(std::move(key), std::move(row));
  }
  return rows;
}

void Catalogue::insert(const std::vector<CatalogueRow>& rows) const {
  database_.run("BEGIN IMMEDIATE");
  Statement insert(database_, "INSERT OR REPLACE INTO unit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const CatalogueRow& row : rows) {
    const UnitEntry& e = row.entry;
    const UnitFailure failure = e.failure.value_or(UnitFailure{});
    insert.bind(1, e.id.key);
    insert.bind(2, e.id.digest);
    insert.bind(3, e.failure ? "failed" : "done");
    insert.bind(4, static_cast<std::int64_t>(e.replications));
    insert.bind(5, joined(e.columns));
    insert.bind(6, row.file_digest);
    insert.bind(7, failure.message);
    insert.bind(8, failure.command);
    insert.bind(9, checksum_of(row));
    insert.step();
    insert.reset();
  }
  database_.run("COMMIT");
}

}  // namespace fotfeste
