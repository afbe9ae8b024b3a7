#pragma once

#include <string>
#include <vector>

#include "fotfeste/report/study_report.hpp"

namespace fotfeste {

/// What a comparison comes to over the whole window, a sentence each: ordinary work, harm that
/// rises, money, and whether the sign holds with other values. REQUIRES a report that compares.
[[nodiscard]] std::vector<std::string> verdict(const StudyReport& report);

}  // namespace fotfeste
