#include "fotfeste/report/number_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace fotfeste {
namespace {

constexpr double million = 1e6;

/// How a figure of this size and unit is written.
struct Shape {
  double factor = 1;
  int decimals = 0;
  const char* level = "";       ///< behind a level
  const char* difference = "";  ///< behind a difference
};

Shape shape_of(double largest, Unit unit) {
  if (unit == Unit::share) return {100, 1, " %", " points"};
  if (unit == Unit::kroner) {
    return largest >= million ? Shape{1 / million, 1, " m", " m"} : Shape{1, 0, " kr", " kr"};
  }
  if (unit == Unit::persons) return {1, 0, "", ""};
  const char* behind = unit == Unit::days ? " d" : "";
  return {1, largest < 100 ? 2 : largest < 1000 ? 1 : 0, behind, behind};
}

std::string shaped(double value, const Shape& shape) {
  return grouped(value * shape.factor, shape.decimals);
}

std::string signed_shaped(double value, const Shape& shape) {
  const std::string text = shaped(value, shape);
  return text.front() == '-' ? text : "+" + text;
}

/// A difference is written finely enough to show its interval.
Shape difference_shape(const PairedDifference& d, Unit unit) {
  double largest = std::abs(d.mean);
  if (d.interval) {
    largest = std::max({largest, std::abs(d.interval->low), std::abs(d.interval->high)});
  }
  Shape shape = shape_of(largest, unit);
  if (unit == Unit::share && largest < 0.001) shape.decimals = 3;
  return shape;
}

std::string undecided(const PairedDifference& d) {
  if (!d.needed) return "cannot tell apart";
  const double rounded = std::max(d.n + 1.0, std::ceil(*d.needed / 10) * 10);
  return "cannot tell apart; about " + grouped(rounded, 0) + " replications would";
}

}  // namespace

std::string grouped(double value, int decimals) {
  std::string digits = fmt::format("{:.{}f}", std::abs(value), decimals);
  const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  for (std::size_t place = point; place > 3;) {
    place -= 3;
    digits.insert(place, " ");
  }
  return value < 0 && !is_zero ? "-" + digits : digits;
}

std::string with_unit(double value, Unit unit) {
  const Shape shape = shape_of(std::abs(value), unit);
  return shaped(value, shape) + shape.level;
}

std::string interval_text(const Interval& interval, Unit unit) {
  const Shape shape = shape_of(std::max(std::abs(interval.low), std::abs(interval.high)), unit);
  return "(" + shaped(interval.low, shape) + " to " + shaped(interval.high, shape) + ")";
}

std::string level_text(const Estimate& estimate, const SummaryRow& row) {
  if (row.suppressed) return "too few";
  return estimate.mean ? with_unit(*estimate.mean, row.measure.unit) : "-";
}

std::string level_interval_text(const Estimate& estimate, Unit unit) {
  if (estimate.interval) return interval_text(*estimate.interval, unit);
  return estimate.n > 1 ? "(too rare)" : "";
}

std::string difference_text(const PairedDifference& d, Unit unit) {
  const Shape shape = difference_shape(d, unit);
  const std::string mean = signed_shaped(d.mean, shape) + shape.difference;
  switch (d.verdict) {
    case Verdict::equal:
      return "no difference";
    case Verdict::cannot_tell:
      return undecided(d);
    case Verdict::no_interval:
      return d.n == 0 ? "-" : mean + " (one replication: no interval)";
    case Verdict::differs:
      break;
  }
  return extent_text(d, unit);
}

std::string extent_text(const PairedDifference& d, Unit unit) {
  if (d.n == 0) return "-";
  const Shape shape = difference_shape(d, unit);
  const std::string mean = signed_shaped(d.mean, shape) + shape.difference;
  if (!d.interval) return mean;
  return mean + " (" + signed_shaped(d.interval->low, shape) + " to " +
         signed_shaped(d.interval->high, shape) + ")";
}

std::string rough_kroner(double kroner) {
  const double size = std::abs(kroner);
  double step = 1;
  while (size / step >= 1000) step *= 10;
  return grouped(std::round(kroner / step) * step, 0) + " kr";
}

std::size_t shown_width(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t shown = shown_width(text);
  return shown >= width ? text : text + std::string(width - shown, ' ');
}

std::string padded_left(const std::string& text, std::size_t width) {
  const std::size_t shown = shown_width(text);
  return shown >= width ? text : std::string(width - shown, ' ') + text;
}

}  // namespace fotfeste
