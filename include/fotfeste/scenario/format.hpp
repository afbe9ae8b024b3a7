#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "fotfeste/scenario/document.hpp"
#include "fotfeste/scenario/quantity.hpp"

namespace fotfeste {

/// How a value must be written, and how it becomes a T. Made by the functions below and given to
/// a Reader: `in.require("every", duration(above(0)))`.
template <class T>
struct Format {
  std::string expected;  ///< "a whole number from 0 to 100000"
  std::function<Parsed<T>(const Node&)> parse;
  std::function<std::optional<Rejection>(const Node&)> remark =
      {};  ///< a warning about a good value
};

/// Where a number may lie, in the unit that the format names.
struct Range {
  double min = -std::numeric_limits<double>::infinity();
  double max = std::numeric_limits<double>::infinity();
  bool above_min = false;  ///< the minimum itself is outside
};
[[nodiscard]] Range at_least(double min);
[[nodiscard]] Range above(double min);
[[nodiscard]] Range between(double min, double max);

[[nodiscard]] Format<std::int64_t> whole_number(std::int64_t min, std::int64_t max);
[[nodiscard]] Format<double> real(Range range = {});  ///< bare number [1]
[[nodiscard]] Format<double> probability();           ///< 0.2 or 20 %, 0 to 1 [1]
[[nodiscard]] Format<double> share();                 ///< the same, called a share [1]
[[nodiscard]] Format<double> share(Range range);      ///< a share that may pass 0 or 1 [1]
[[nodiscard]] Format<Duration> duration(Range days = at_least(0));
[[nodiscard]] Format<Rate> rate(Range per_day = at_least(0));
[[nodiscard]] Format<double> measure(std::string unit, Range range = at_least(0));  ///< [unit]
[[nodiscard]] Format<double> hours(Range range = at_least(0));                      ///< 0.6 h
[[nodiscard]] Format<double> hours_per_week(Range range = at_least(0));             ///< 37.5 h/week
[[nodiscard]] Format<double> per_hour(Range range = at_least(0));                   ///< 0.108 /h
[[nodiscard]] Format<double> persons_per_month(Range range = at_least(0));
[[nodiscard]] Format<std::int64_t> count(std::string noun, std::int64_t min, std::int64_t max);
/// An amount per `per`, in kroner, with a price year. `negative` allows amounts below 0.
[[nodiscard]] Format<StatedMoney> money(Per per, bool negative = false);
[[nodiscard]] Format<Date> date();
[[nodiscard]] Format<bool> truth();
[[nodiscard]] Format<std::string> text();  ///< any text that is not empty; warns of `no` for Norway

/// Index of the name written, among `names`. `what` is "a pathway"; an unknown name is refused with
/// `code` (E304: not defined; E303: no such choice), the nearest name, and all of them.
[[nodiscard]] Format<std::size_t> one_of(std::string what, std::vector<std::string> names,
                                         std::string code = "E304");

/// One of a fixed set of words.
template <class T>
[[nodiscard]] Format<T> choice(std::string what, std::vector<std::pair<std::string, T>> words) {
  std::vector<std::string> names;
  for (const auto& [name, value] : words) names.push_back(name);
  Format<std::size_t> index = one_of(std::move(what), std::move(names), "E303");
  return {index.expected, [parse = index.parse, words](const Node& node) -> Parsed<T> {
            Parsed<std::size_t> found = parse(node);
            if (auto* refusal = std::get_if<Rejection>(&found)) return std::move(*refusal);
            return words[std::get<std::size_t>(found)].second;
          }};
}

}  // namespace fotfeste
