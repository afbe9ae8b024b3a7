#pragma once

#include <string>
#include <vector>

#include "fotfeste/scenario/document.hpp"

namespace fotfeste {

/// A published figure that a scenario wants printed beside the model's own.
struct PublishedFigure {
  std::string measure;  ///< key of the model's figure: register.exit_share
  std::string title;
  double value = 0;  ///< in the measure's unit; shares 0-1
  std::string source;
};

/// The figures under `official`, in the order of the file; none where there is no such key.
[[nodiscard]] std::vector<PublishedFigure> read_official(const Node& root, Problems& problems);

}  // namespace fotfeste
