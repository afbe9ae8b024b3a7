#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "fotfeste/scenario/scenario.hpp"

namespace fotfeste {

/// Another amount a year of a budget line that both have.
struct AmountDifference {
  std::string line;
  Nok from, to;
  std::optional<int> since, until;  ///< calendar years, the last one too; absent where unbounded
  std::int64_t bought_from = 0, bought_to = 0;
  std::string
      units;  ///< of what it buys: positions, places, at a time; empty where it buys nothing
};

/// Another value of a key, as it is written; absent where a scenario does not have it.
struct ValueDifference {
  std::string key;
  std::optional<std::string> from, to;
};

/// In a trial the two are arms, and everything else is alike.
struct ArmDifference {
  std::string from, to;
};

using Difference = std::variant<AmountDifference, ValueDifference, ArmDifference>;

/// A sentence without its full stop: "the ips line, unit cost: from 1 to 2 kr".
[[nodiscard]] std::string in_words(const Difference& difference);

/// What `other` says otherwise than `base`, money of lines first. Titles and summaries are not
/// compared. Empty when the two are the same world.
[[nodiscard]] std::vector<Difference> what_differs(const Scenario& base, const Scenario& other);

/// The same, a sentence each: "the ips line: from 100 to 200 million kr a year from 2020 (130 to
/// 260 positions)".
[[nodiscard]] std::vector<std::string> differences(const Scenario& base, const Scenario& other);

/// "100 million kr", "950 000 kr", "12.50 kr".
[[nodiscard]] std::string money_in_words(Nok amount);

}  // namespace fotfeste
