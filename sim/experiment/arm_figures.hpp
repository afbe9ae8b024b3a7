#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fotfeste/experiment/study.hpp"

namespace fotfeste {

/// Where an arm of a study keeps its figures. The result must outlive it.
class ArmFigures {
 public:
  explicit ArmFigures(const ArmResult& arm);

  /// Null when the arm has no such figure.
  [[nodiscard]] const Measure* find(std::string_view key, std::string_view group = "") const;

  /// One per replication. Of a figure that the arm does not have, totals are 0 and others absent.
  [[nodiscard]] std::vector<Value> column(const Measure& measure) const;

 private:
  [[nodiscard]] std::optional<std::size_t> place(std::string_view key,
                                                 std::string_view group) const;

  const ArmResult& arm_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace fotfeste
