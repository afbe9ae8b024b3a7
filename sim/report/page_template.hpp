#pragma once

#include <string_view>

namespace fotfeste {

/// The page of the HTML report, built from sim/report/page: one file without data. The data go in
/// at the place of its line <!--fotfeste-data-->, which it has once.
[[nodiscard]] std::string_view page_template();

}  // namespace fotfeste
