#pragma once

#include <string>

#include "fotfeste/report/study_report.hpp"

namespace fotfeste {

/// How much of a report is printed; the files of a result folder hold everything.
enum class Detail {
  essential,   ///< what a planner asks for; much of what does not differ is counted, not shown
  everything,  ///< every table and row
};

/// The report as people read it: what differs in words, what was simulated, the verdict, then the
/// tables.
[[nodiscard]] std::string text_report(const StudyReport& report, Detail detail = Detail::essential);

}  // namespace fotfeste
