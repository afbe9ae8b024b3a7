#pragma once

#include <string>

#include "fotfeste/experiment/why.hpp"

namespace fotfeste {

/// The difference, and what each mechanism adds to it, with intervals: shares that add up.
[[nodiscard]] std::string why_text(const WhyResult& result, const std::string& base,
                                   const std::string& alternative);
[[nodiscard]] std::string why_csv(const WhyResult& result);
[[nodiscard]] std::string why_json(const WhyResult& result);

}  // namespace fotfeste
