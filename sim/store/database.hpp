#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "sim/store/access.hpp"

namespace fotfeste {

/// An open SQLite file. SQLite's errors become StoreErrors that name the file.
class Database {
 public:
  /// To be read, the file must be there, and not change as long as it is open; nothing is written
  /// beside it.
  Database(const std::filesystem::path& path, Access access);

  /// Runs statements that give no rows.
  void run(const std::string& sql) const;

  /// The first cell of the first row; 0 or empty without one.
  [[nodiscard]] std::int64_t number(const std::string& sql) const;
  [[nodiscard]] std::string text(const std::string& sql) const;

  [[noreturn]] void refuse(int code) const;
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* open) const { sqlite3_close(open); }
  };
  std::filesystem::path path_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// A prepared statement, to be run row by row.
class Statement {
 public:
  Statement(const Database& database, const std::string& sql);

  /// `place` counts from 1.
  void bind(int place, const std::string& value);
  void bind(int place, std::int64_t value);

  /// Whether there is one more row.
  bool step();
  void reset();

  /// `place` counts from 0.
  [[nodiscard]] std::string text(int place) const;
  [[nodiscard]] std::int64_t number(int place) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  const Database& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

}  // namespace fotfeste
