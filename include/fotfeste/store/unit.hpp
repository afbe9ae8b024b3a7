#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fotfeste {

/// What a store is about.
struct StudyId {
  std::string name;
  std::string digest;  ///< of everything that decides the results of all units

  friend bool operator==(const StudyId&, const StudyId&) = default;
};

/// A unit of work: what is computed, acknowledged and resumed as a whole.
struct UnitId {
  std::string key;     ///< for people, one per unit: "today, weeks = 4"; printable, one line
  std::string digest;  ///< of everything that decides the results of the unit

  friend bool operator==(const UnitId&, const UnitId&) = default;
};

/// Why a unit has no results, and how to see it happen again.
struct UnitFailure {
  std::string message;
  std::string command;

  friend bool operator==(const UnitFailure&, const UnitFailure&) = default;
};

/// Results by name: one number per replication, in the same order in every column. A name is
/// printable, in one line, not empty, not "." and without "/".
using Columns = std::map<std::string, std::vector<double>>;

/// A unit that is done, or that failed and then has no columns.
struct UnitResult {
  UnitId id;
  Columns columns;
  std::optional<UnitFailure> failure;
};

/// What is known of a unit without opening its file.
struct UnitEntry {
  UnitId id;
  std::size_t replications = 0;
  std::vector<std::string> columns;  ///< names, sorted
  std::optional<UnitFailure> failure;
};

}  // namespace fotfeste
