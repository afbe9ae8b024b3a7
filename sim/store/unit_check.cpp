#include "sim/store/unit_check.hpp"

#include <algorithm>
#include <cstring>
#include <set>
#include <stdexcept>

namespace fotfeste {
namespace {

bool is_printable(const std::string& text) {
  return !text.empty() && std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
}

bool can_name_a_column(const std::string& name) {
  return is_printable(name) && name != "." && name.find('/') == std::string::npos;
}

void check_unit(const UnitResult& unit) {
  const std::string start = "unit \"" + unit.id.key + "\": ";
  if (!is_printable(unit.id.key)) throw std::invalid_argument(start + "not a key");
  if (unit.failure && !unit.columns.empty()) {
    throw std::invalid_argument(start + "failed, and has results");
  }
  for (const auto& [name, values] : unit.columns) {
    if (!can_name_a_column(name)) {
      throw std::invalid_argument(start + "\"" + name + "\" cannot name a column");
    }
    if (values.size() != unit.columns.begin()->second.size()) {
      throw std::invalid_argument(start + "\"" + name + "\" has another number of replications");
    }
  }
}

}  // namespace

void check_units(std::span<const UnitResult> units) {
  std::set<std::string> keys;
  for (const UnitResult& unit : units) {
    check_unit(unit);
    if (!keys.insert(unit.id.key).second) {
      throw std::invalid_argument("unit \"" + unit.id.key + "\" comes twice");
    }
  }
}

bool same_bits(const Columns& ours, const Columns& theirs) {
  const auto same = [](const auto& a, const auto& b) {
    return a.first == b.first && a.second.size() == b.second.size() &&
           (a.second.empty() ||
            std::memcmp(a.second.data(), b.second.data(), a.second.size() * sizeof(double)) == 0);
  };
  return ours.size() == theirs.size() && std::equal(ours.begin(), ours.end(), theirs.begin(), same);
}

}  // namespace fotfeste
