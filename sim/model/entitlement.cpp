#include "fotfeste/model/entitlement.hpp"

#include <algorithm>
#include <cstddef>

namespace fotfeste {
namespace {

constexpr double pension_age = 67;  ///< [years]

}  // namespace

Life life_of(const Economics& economics, const PersonOutcome& person,
             std::span<const JobSpell> jobs) {
  Life life;
  life.entry = person.entry;
  const Duration to_pension_age = years(pension_age - static_cast<double>(person.age_at_entry));
  life.until = after(person.entry, to_ticks(to_pension_age));
  life.pension = person.pension;
  life.assistance = person.assistance_from;
  if (person.gone != never) {
    const Tick limit = after(person.entry, to_ticks(economics.allowance_limit));
    life.assistance = std::min(life.assistance, std::max(person.gone, limit));
  }
  life.jobs = jobs;
  return life;
}

Benefit benefit_at(const Livelihood& livelihood, const Life& life, Tick t) {
  if (t >= life.pension) return Benefit::disability_pension;
  const bool allowed = livelihood.at_entry == Benefit::assessment_allowance;
  return allowed && t >= life.assistance ? Benefit::social_assistance : livelihood.at_entry;
}

bool receives_benefit(const Economics& economics, const Livelihood& livelihood, const Life& life,
                      Tick t) {
  const auto benefit = static_cast<std::size_t>(benefit_at(livelihood, life, t));
  if (livelihood.yearly[benefit] == Nok{} || t < life.entry || t >= life.until) return false;
  const bool works = std::any_of(life.jobs.begin(), life.jobs.end(), [t](const JobSpell& job) {
    return is_paid(job.contract) && job.start <= t && t < job.end;
  });
  const double worked = works ? worked_share(economics, livelihood) : 0;
  const bool in_ramp_up = ramp_up_of(economics, livelihood, life).holds(t);
  return paid_share(economics.benefits[benefit], worked, in_ramp_up) > 0;
}

RampUp ramp_up_of(const Economics& economics, const Livelihood& livelihood, const Life& life) {
  const double worked = worked_share(economics, livelihood);
  for (const JobSpell& job : life.jobs) {
    if (!is_paid(job.contract)) continue;
    const auto benefit = static_cast<std::size_t>(benefit_at(livelihood, life, job.start));
    const BenefitRule& rule = economics.benefits[benefit];
    if (worked <= rule.stops_above || worked > rule.ramp_up_above) continue;
    return {job.start, after(job.start, to_ticks(rule.ramp_up))};
  }
  return {};
}

double worked_share(const Economics& economics, const Livelihood& livelihood) {
  return static_cast<double>(livelihood.weekly_hours) / (economics.full_time * 1000);
}

}  // namespace fotfeste
