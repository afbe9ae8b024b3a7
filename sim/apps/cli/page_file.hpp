#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "fotfeste/report/page.hpp"

namespace fotfeste {

/// A sweep as the page tells it; with what moves its results where its design and outputs tell it.
[[nodiscard]] PageResult page_of_sweep(const std::filesystem::path& folder,
                                       const SweepResults& results);

/// Writes the page and says where. Throws StoreError when it cannot be written.
void write_page(const std::filesystem::path& file, const std::vector<PageResult>& results,
                const std::string& language);

}  // namespace fotfeste
