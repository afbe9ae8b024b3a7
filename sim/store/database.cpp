#include "sim/store/database.hpp"

#include <fmt/core.h>

#include <cerrno>
#include <system_error>

#include "fotfeste/store/store_error.hpp"

namespace fotfeste {
namespace {

constexpr const char* aside =
    "; keep the folder aside and start in a new one, or bring back a copy";

std::string reason_of(sqlite3* database, int code) {
  std::string reason = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
  const int system = database != nullptr ? sqlite3_system_errno(database) : 0;
  if (system != 0) reason += " (" + std::generic_category().message(system) + ")";
  return reason;
}

/// file:<path>?immutable=1, which SQLite opens without a journal beside it.
std::string immutable(const std::filesystem::path& path) {
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    const bool is_plain = c != '%' && c != '?' && c != '#';
    uri += is_plain ? std::string(1, c) : fmt::format("%{:02X}", c);
  }
  return uri + "?immutable=1";
}

}  // namespace

Database::Database(const std::filesystem::path& path, Access access) : path_(path) {
  const bool writes = access == Access::write;
  const std::string name = writes ? path.string() : immutable(path);
  const int flags =
      writes ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
  sqlite3* open = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &open, flags, nullptr);
  handle_.reset(open);
  if (code != SQLITE_OK) refuse(code);
}

void Database::refuse(int code) const {
  const std::string what = path_.string() + ": " + reason_of(handle_.get(), code);
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
      throw StoreError(StoreFault::not_a_database, what + aside);
    case SQLITE_CORRUPT:
    case SQLITE_SCHEMA:
    case SQLITE_MISMATCH:
    case SQLITE_ERROR:
      throw StoreError(StoreFault::damaged_catalogue, what + aside);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw StoreError(StoreFault::held, what + "; another program has it open: close that one");
    default:
      throw StoreError(StoreFault::cannot_write,
                       what +
                           "; what was acknowledged is kept: make it possible to write (room, "
                           "rights) and start the same command again");
  }
}

void Database::run(const std::string& sql) const {
  const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) refuse(code);
}

std::int64_t Database::number(const std::string& sql) const {
  Statement statement(*this, sql);
  return statement.step() ? statement.number(0) : 0;
}

std::string Database::text(const std::string& sql) const {
  Statement statement(*this, sql);
  return statement.step() ? statement.text(0) : "";
}

Statement::Statement(const Database& database, const std::string& sql) : database_(database) {
  sqlite3_stmt* prepared = nullptr;
  const int code = sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &prepared, nullptr);
  handle_.reset(prepared);
  if (code != SQLITE_OK) database.refuse(code);
}

void Statement::bind(int place, const std::string& value) {
  const int code = sqlite3_bind_text64(handle_.get(), place, value.data(), value.size(),
                                       SQLITE_TRANSIENT, SQLITE_UTF8);
  if (code != SQLITE_OK) database_.refuse(code);
}

void Statement::bind(int place, std::int64_t value) {
  const int code = sqlite3_bind_int64(handle_.get(), place, value);
  if (code != SQLITE_OK) database_.refuse(code);
}

bool Statement::step() {
  const int code = sqlite3_step(handle_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) database_.refuse(code);
  return code == SQLITE_ROW;
}

void Statement::reset() { sqlite3_reset(handle_.get()); }

std::string Statement::text(int place) const {
  const auto* bytes = sqlite3_column_text(handle_.get(), place);
  const int n = sqlite3_column_bytes(handle_.get(), place);
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(n)};
}

std::int64_t Statement::number(int place) const {
  return sqlite3_column_int64(handle_.get(), place);
}

}  // namespace fotfeste
