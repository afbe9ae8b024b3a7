#pragma once

#include <string>

#include "fotfeste/experiment/equity.hpp"

namespace fotfeste {

/// A row per group: how much more or less follow-up than everybody, and the parts of it. Only what
/// can be told from an equal share is called more or less.
[[nodiscard]] std::string equity_text(const EquityResult& result, const std::string& scenario);
[[nodiscard]] std::string equity_csv(const EquityResult& result);
[[nodiscard]] std::string equity_json(const EquityResult& result);

}  // namespace fotfeste
