#include "sim/model/granted_wages.hpp"

namespace fotfeste {
namespace {

/// What the job would pay in a year, in base amounts [G].
double yearly_wage(const Economics& economics, const Livelihood& livelihood) {
  const double weeks = days_per_year / 7;
  const double hours = static_cast<double>(livelihood.weekly_hours) / 1000 * weeks;
  return hours * static_cast<double>(livelihood.hourly_wage.ore) /
         static_cast<double>(economics.base_amount.ore);
}

}  // namespace

Tick later_share_from(const Economics& economics, const JobSpell& job, Tick job_start) {
  if (job.subsidy == nothing) return never;
  const Subsidy& subsidy = economics.subsidies[job.subsidy];
  return subsidy.later.count() > 0 ? after(job_start, to_ticks(subsidy.later)) : never;
}

void GrantedWages::add(const Economics& economics, const JobSpell& job, bool is_later, Flow part) {
  if (flows_.empty()) flows_.resize(2 * economics.subsidies.size());
  Flow& flow = flows_[2U * job.subsidy + (is_later ? 1 : 0)];
  flow.weight += part.weight;
  flow.present += part.present;
}

GrantedWages::Sums GrantedWages::sums(const Economics& economics,
                                      const Livelihood& livelihood) const {
  Sums all;
  for (std::size_t index = 0; index < flows_.size(); ++index) {
    const Flow& flow = flows_[index];
    if (flow.weight == 0) continue;
    const Money wages = flow.money(scaled(livelihood.hourly_wage, flow.weight, wage_unit));
    const double share = refunded_share(economics.subsidies[index / 2], index % 2 == 1,
                                        yearly_wage(economics, livelihood));
    all.wages = all.wages + wages;
    all.refunded = all.refunded + share_of(wages, share);
  }
  return all;
}

}  // namespace fotfeste
