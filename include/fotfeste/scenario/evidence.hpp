#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fotfeste/scenario/problem.hpp"

namespace fotfeste {

/// What is known of one value: a parameter ("own_search_rate"), or a value that stands in scenarios
/// ("roles.adviser.caseload"; a `*` stands for any one name).
struct EvidenceEntry {
  std::string key;
  std::string meaning;
  std::string unit;       ///< of the three numbers: "/month", "days", "share", "kr/year @2019"
  double low = 0;         ///< [unit]
  double central = 0;     ///< [unit]
  double high = 0;        ///< [unit]
  std::string no_effect;  ///< the value that means no effect, or the parameter that has it; or ""
  std::string source;
  char grade = 'D';  ///< A randomised, B register or large study, C small study, D assumed
  Mark mark;         ///< where the central value stands

  /// A parameter of the mechanisms, rather than a value that stands in scenarios.
  [[nodiscard]] bool is_parameter() const { return key.find('.') == std::string::npos; }
};

/// A number of the entry as a scenario writes it: "20 clients", "0.35".
[[nodiscard]] std::string written(const EvidenceEntry& entry, double number);

/// Everything under scenarios/evidence/, files in order of their names.
class Evidence {
 public:
  /// Reads every *.yaml in `folder`. Problems with the files are added to `problems`.
  static Evidence load(const std::filesystem::path& folder, Problems& problems);

  /// The entry with this key, else the first whose `*` make it fit, else null.
  [[nodiscard]] const EvidenceEntry* find(std::string_view key) const;
  [[nodiscard]] const std::vector<EvidenceEntry>& entries() const { return entries_; }

  /// The number that `entry.no_effect` means, following the name of another parameter to what
  /// stands for it (its central value); nothing where there is no such value. [unit]
  [[nodiscard]] std::optional<double> no_effect(const EvidenceEntry& entry) const;

 private:
  std::vector<EvidenceEntry> entries_;
};

}  // namespace fotfeste
