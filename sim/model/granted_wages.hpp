#pragma once

#include <vector>

#include "fotfeste/model/economics.hpp"
#include "fotfeste/model/livelihood.hpp"
#include "fotfeste/model/outcome.hpp"
#include "sim/model/money_flow.hpp"

namespace fotfeste {

/// When the later share of the job's subsidy begins; `never` without one. `job_start`: of the first
/// contract.
[[nodiscard]] Tick later_share_from(const Economics& economics, const JobSpell& job,
                                    Tick job_start);

/// One client's wages of a year under subsidies of the catalogue, and what of them is refunded.
class GrantedWages {
 public:
  void add(const Economics& economics, const JobSpell& job, bool is_later, Flow part);

  struct Sums {
    Money wages;
    Money refunded;
  };
  [[nodiscard]] Sums sums(const Economics& economics, const Livelihood& livelihood) const;
  [[nodiscard]] bool empty() const { return flows_.empty(); }

 private:
  std::vector<Flow> flows_;  ///< two for each subsidy: at the first share, at the later one
};

}  // namespace fotfeste
