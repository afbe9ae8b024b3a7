#pragma once

#include <string>

#include "fotfeste/report/study_report.hpp"

namespace fotfeste {

/// The report as people read it: what differs in words, what was simulated, then the tables.
[[nodiscard]] std::string text_report(const StudyReport& report);

}  // namespace fotfeste
