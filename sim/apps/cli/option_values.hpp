#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace fotfeste {

/// What was typed for each option, by its name without dashes; flags have an entry without values.
using TypedValues = std::map<std::string, std::vector<std::string>>;

/// The value of an option that may be given once; giving the same twice is the same. Empty when it
/// was not given. Throws UsageError E402 for two values.
[[nodiscard]] std::string single_value(const TypedValues& typed, const std::string& name);

/// Every value of an option that may be given several times.
[[nodiscard]] std::vector<std::string> all_values(const TypedValues& typed,
                                                  const std::string& name);

/// Where a whole number may lie; `code` is of the problem when it does not.
struct WholeRange {
  std::uint64_t min = 0;
  std::uint64_t max = 0;
  const char* code = "E401";
};

/// The whole number given for an option, or `otherwise` when it was not given. Throws UsageError.
[[nodiscard]] std::uint64_t whole_value(const TypedValues& typed, const std::string& name,
                                        const WholeRange& range, std::uint64_t otherwise);

/// A time as scenarios write it: "10y" becomes "10 years"; other text stays.
[[nodiscard]] std::string time_in_words(const std::string& typed);

}  // namespace fotfeste
