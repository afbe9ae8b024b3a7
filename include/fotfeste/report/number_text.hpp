#pragma once

#include <optional>
#include <string>

#include "fotfeste/analysis/intervals.hpp"
#include "fotfeste/experiment/measure.hpp"
#include "fotfeste/experiment/paired.hpp"
#include "fotfeste/experiment/summary.hpp"

namespace fotfeste {

/// Numbers for people and for files. No locale acts on them: a point for decimals, a space between
/// thousands (text only), a plain hyphen for minus.

/// "12 345.6".
[[nodiscard]] std::string grouped(double value, int decimals);

/// A figure in its unit: "18.4 %", "5.31", "12 345", "1 954.2 m" (kroner above a million).
[[nodiscard]] std::string with_unit(double value, Unit unit);

/// "(low to high)" in the unit of the figure, without repeating it.
[[nodiscard]] std::string interval_text(const Interval& interval, Unit unit);

/// "(18.0 % to 18.9 %)"; "(too rare)" where what makes it vary is, so that there is no interval.
[[nodiscard]] std::string level_interval_text(const Estimate& estimate, Unit unit);

/// "18.4 %", "-" where undefined, "too few" where suppressed.
[[nodiscard]] std::string level_text(const Estimate& estimate, const SummaryRow& row);

/// "+0.7 points (+0.5 to +0.9)", "no difference", "cannot tell apart; about 240 replications
/// would".
[[nodiscard]] std::string difference_text(const PairedDifference& difference, Unit unit);

/// "+0.7 points (-0.1 to +1.5)", whatever it can tell; "-" where nobody stands behind it.
[[nodiscard]] std::string extent_text(const PairedDifference& difference, Unit unit);

/// Kroner to three significant digits: "21 300 kr".
[[nodiscard]] std::string rough_kroner(double kroner);

/// Characters that a terminal shows for UTF-8 text.
[[nodiscard]] std::size_t shown_width(const std::string& text);

/// Text filled with blanks on the right (or left) to `width` characters.
[[nodiscard]] std::string padded(const std::string& text, std::size_t width);
[[nodiscard]] std::string padded_left(const std::string& text, std::size_t width);

}  // namespace fotfeste
