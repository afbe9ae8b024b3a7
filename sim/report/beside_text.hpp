#pragma once

#include <string>

#include "fotfeste/report/study_report.hpp"

namespace fotfeste {

/// The comparisons with other values, under one another; empty when there are none.
[[nodiscard]] std::string beside_text(const StudyReport& report);

/// "Neutral shelter: the sign holds; 98 % (81 to 115) of the difference is left, 2 % rests on what
/// these values replace." Empty where the comparison had no sign, and where it holds
/// without a part of the assumptions.
[[nodiscard]] std::string sign_in_words(const BesideRow& row);

}  // namespace fotfeste
