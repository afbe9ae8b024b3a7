#pragma once

#include <string>
#include <variant>
#include <vector>

#include "fotfeste/experiment/study.hpp"

namespace fotfeste {

/// So few that intervals may cover less than they say.
struct FewReplications {
  int n = 0;
};

/// Figures that rest on too few people and are not shown.
struct HiddenFigures {
  int n = 0;
};

using Warning = std::variant<FewReplications, HiddenFigures, Failure>;

/// What a reader has to know of the run, a sentence or two.
[[nodiscard]] std::string in_words(const Warning& warning);

}  // namespace fotfeste
