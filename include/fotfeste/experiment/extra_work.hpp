#pragma once

#include <array>
#include <optional>
#include <vector>

#include "fotfeste/experiment/paired.hpp"
#include "fotfeste/experiment/ratio.hpp"
#include "fotfeste/experiment/study.hpp"
#include "fotfeste/experiment/study_window.hpp"

namespace fotfeste {

/// Alternative - base, one per replication.
struct CostPoints {
  std::vector<double> months;
  std::vector<double> programme;     ///< cost [kr]
  std::vector<double> public_purse;  ///< cost [kr]
  std::vector<double> social;        ///< cost [kr]: minus the gain
};

/// What an alternative costs per extra month in ordinary work (economics 7), for one reach. Extra
/// is the paired difference over the whole population, so that those whom it pushes back count.
struct CostOfWork {
  Reach reach;
  bool discounted = false;
  PairedDifference months;        ///< extra months in ordinary work
  PairedDifference programme;     ///< extra cost [kr]
  PairedDifference public_purse;  ///< extra cost [kr]
  PairedDifference social;        ///< extra cost [kr]: minus the gain
  CostRatio per_month_programme;  ///< [kr/month]
  CostRatio per_month_public_purse;
  CostRatio per_month_social;
  CostPoints points;
};

/// One entry per reach undiscounted, then the same discounted.
[[nodiscard]] std::vector<CostOfWork> cost_of_work(const StudyResult& result, std::size_t arm,
                                                   const std::vector<Reach>& reaches);

/// Gross, extra and net months over the whole window.
struct GrossExtraNet {
  double gross = 0;  ///< more months by people served, summed over the lines that serve more people
  double extra = 0;  ///< paired difference over the whole population
  std::optional<double> deadweight;                    ///< 1 - extra / gross, where gross > 0
  std::array<double, 3> displacement = {0, 0.2, 0.5};  ///< shares [1]
  std::array<double, 3> net{};                         ///< extra (1 - displacement)
};

/// `last` is the reach of the whole window.
[[nodiscard]] GrossExtraNet gross_extra_net(const StudyResult& result, std::size_t arm,
                                            const Reach& last);

}  // namespace fotfeste
