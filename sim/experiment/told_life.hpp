#pragma once

#include "fotfeste/experiment/life.hpp"
#include "fotfeste/experiment/study_window.hpp"
#include "fotfeste/experiment/two_lives.hpp"
#include "fotfeste/experiment/work_history.hpp"

namespace fotfeste {

/// Months of ordinary work in the window, one per person of the region.
[[nodiscard]] std::vector<double> months_of_work(const RegionOutcome& outcome,
                                                 const StudyWindow& window);

/// The jobs, pathways and ends of the person with this index.
[[nodiscard]] std::vector<ToldSpan> told_spans(const World& world, const RegionOutcome& outcome,
                                               std::uint32_t person);

[[nodiscard]] std::vector<ToldMark> told_marks(const StudyWindow& window, const Life& life);

}  // namespace fotfeste
