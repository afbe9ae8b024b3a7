#include "fotfeste/scenario/differences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "sim/scenario/leaves.hpp"
#include "sim/scenario/line_amounts.hpp"

namespace fotfeste {
namespace {

constexpr std::int64_t ore_per_million = 100'000'000;

/// 1953.8 as "1 953.8".
std::string grouped(std::string digits) {
  std::size_t end = digits.find('.');
  if (end == std::string::npos) end = digits.size();
  const std::size_t start = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = end; at > start + 3;) {
    at -= 3;
    digits.insert(at, " ");
  }
  return digits;
}

std::string millions(Nok amount) {
  return grouped(shortest_decimal(static_cast<double>(amount.ore) / ore_per_million));
}

std::string from_to(Nok a, Nok b) {
  if (std::max(a, b).ore >= ore_per_million) {
    return fmt::format("from {} to {} million kr", millions(a), millions(b));
  }
  return fmt::format("from {} to {}", money_in_words(a), money_in_words(b));
}

std::string_view units_of(const Line& line) {
  if (line.buys == Buys::positions) return "positions";
  if (line.buys == Buys::places) return "places";
  return "at a time";
}

/// What the line buys for the two amounts, where it buys something.
void add_bought(const Line& base, const Line& other, AmountDifference& d) {
  const std::int64_t before = base.money.unit_cost.ore;
  const std::int64_t after = other.money.unit_cost.ore;
  if (before <= 0 || after <= 0) return;
  d.bought_from = d.from.ore / before;
  d.bought_to = d.to.ore / after;
  d.units = units_of(other);
}

/// One for each time that the amounts of the line lie apart in one way.
void compare_amounts(const Line& base, const Line& other, std::vector<Difference>& found) {
  std::set<int> years;
  for (const YearAmount& entry : base.money.amounts) years.insert(entry.year);
  for (const YearAmount& entry : other.money.amounts) years.insert(entry.year);
  for (auto year = years.begin(); year != years.end(); ++year) {
    const Nok a = amount_in(base.money, *year);
    const Nok b = amount_in(other.money, *year);
    if (a == b) continue;
    auto until = std::next(year);
    while (until != years.end() && amount_in(base.money, *until) == a &&
           amount_in(other.money, *until) == b) {
      ++until;
    }
    AmountDifference d{
        .line = other.name, .from = a, .to = b, .since = {}, .until = {}, .units = {}};
    if (year != years.begin()) d.since = *year;
    if (until != years.end()) d.until = *until - 1;
    add_bought(base, other, d);
    found.emplace_back(std::move(d));
    year = std::prev(until);
  }
}

void compare_lines(const World& base, const World& other, std::vector<Difference>& found) {
  for (const Line& line : other.lines) {
    const auto before = std::find_if(base.lines.begin(), base.lines.end(),
                                     [&](const Line& l) { return l.name == line.name; });
    if (before != base.lines.end()) compare_amounts(*before, line, found);
  }
}

bool is_amount_of_shared_line(std::string_view key, const World& base, const World& other) {
  const auto has = [&](const World& world) {
    return std::any_of(world.lines.begin(), world.lines.end(), [&](const Line& line) {
      return key.starts_with("lines." + line.name + ".amount.");
    });
  };
  return has(base) && has(other);
}

/// "lines.ips.unit_cost" as "the ips line, unit cost"; other keys in their own words.
std::string key_in_words(const std::string& key) {
  const std::pair<std::string_view, std::string_view> kinds[] = {{"lines.", "line"},
                                                                 {"roles.", "role"},
                                                                 {"pathways.", "pathway"},
                                                                 {"groups.", "group"},
                                                                 {"arms.", "arm"}};
  std::string words = key;
  for (const auto& [prefix, kind] : kinds) {
    if (!key.starts_with(prefix)) continue;
    const std::size_t dot = key.find('.', prefix.size());
    if (dot == std::string::npos) break;
    words = fmt::format("the {} {}, {}", key.substr(prefix.size(), dot - prefix.size()), kind,
                        key.substr(dot + 1));
  }
  if (words.starts_with("parameters.")) words.erase(0, std::string_view("parameters.").size());
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

using Texts = std::map<std::string, std::string>;

Texts texts_of(const Scenario& scenario) {
  Texts texts;
  for (const Leaf& leaf : leaves_of(scenario.document)) {
    if (leaf.key != "title" && leaf.key != "summary") texts[leaf.key] = leaf.node->text;
  }
  return texts;
}

std::string sentence(const AmountDifference& d) {
  std::string text = fmt::format("the {} line: {} a year", d.line, from_to(d.from, d.to));
  if (d.since) text += fmt::format(" from {}", *d.since);
  if (d.until) text += fmt::format(" until {}", *d.until);
  if (d.units.empty()) return text;
  return text + fmt::format(" ({} to {} {})", grouped(std::to_string(d.bought_from)),
                            grouped(std::to_string(d.bought_to)), d.units);
}

std::string sentence(const ValueDifference& d) {
  const std::string what = key_in_words(d.key);
  if (!d.from) return fmt::format("{}: new, {}", what, *d.to);
  if (!d.to) return fmt::format("{}: no longer {}", what, *d.from);
  return fmt::format("{}: from {} to {}", what, *d.from, *d.to);
}

std::string sentence(const ArmDifference& d) {
  return fmt::format("The same people, allocated to {} instead of {}", d.to, d.from);
}

}  // namespace

std::string money_in_words(Nok amount) {
  if (std::abs(amount.ore) >= ore_per_million) return millions(amount) + " million kr";
  const std::string kroner = std::to_string(amount.ore / 100);
  if (amount.ore % 100 == 0) return grouped(kroner) + " kr";
  return fmt::format("{}.{:02} kr", grouped(kroner), std::abs(amount.ore % 100));
}

std::string in_words(const Difference& difference) {
  return std::visit([](const auto& d) { return sentence(d); }, difference);
}

std::vector<Difference> what_differs(const Scenario& base, const Scenario& other) {
  std::vector<Difference> found;
  compare_lines(base.world(), other.world(), found);
  const Texts before = texts_of(base);
  const Texts after = texts_of(other);
  const auto skipped = [&](const std::string& key) {
    return is_amount_of_shared_line(key, base.world(), other.world());
  };
  for (const Leaf& leaf : leaves_of(other.document)) {
    const auto now = after.find(leaf.key);
    if (now == after.end() || skipped(leaf.key)) continue;
    const auto was = before.find(leaf.key);
    if (was == before.end()) {
      found.emplace_back(ValueDifference{leaf.key, std::nullopt, now->second});
    } else if (was->second != now->second) {
      found.emplace_back(ValueDifference{leaf.key, was->second, now->second});
    }
  }
  for (const Leaf& leaf : leaves_of(base.document)) {
    const auto was = before.find(leaf.key);
    if (was == before.end() || skipped(leaf.key) || after.contains(leaf.key)) continue;
    found.emplace_back(ValueDifference{leaf.key, was->second, std::nullopt});
  }
  return found;
}

std::vector<std::string> differences(const Scenario& base, const Scenario& other) {
  std::vector<std::string> said;
  for (const Difference& each : what_differs(base, other)) said.push_back(in_words(each));
  return said;
}

}  // namespace fotfeste
