#pragma once

#include <array>
#include <cstdint>

#include "fotfeste/model/economics.hpp"

namespace fotfeste {

/// What a person lives on: decided once, at entry.
struct Livelihood {
  Benefit at_entry = Benefit::none;
  std::array<Nok, benefit_count> yearly{};  ///< of each benefit, were it paid in full [øre/year]
  std::int64_t weekly_hours = 0;            ///< in a paid job [h/1000]
  Nok hourly_wage{};                        ///< [øre/h]
  double productivity = 1;                  ///< at the start of a job [1]
};

/// With that benefit at entry, and previous income and hours of these ranks in the group [1].
[[nodiscard]] Livelihood livelihood_of(const Economics& economics, const GroupIncome& income,
                                       Benefit at_entry, double income_rank, double hours_rank);

/// What of the benefits at entry the uniform number `u` means. REQUIRES 0 <= u < 1.
[[nodiscard]] Benefit benefit_at_entry(const GroupIncome& income, double u);

/// Benefit, previous income and hours from one uniform number: its place within the benefit's share
/// is the rank of the income, and the digits below it give the rank of the hours, so that the three
/// are independent. REQUIRES 0 <= u < 1.
[[nodiscard]] Livelihood draw_livelihood(const Economics& economics, const GroupIncome& income,
                                         double u);

/// Yearly amount of a benefit after `previous_income` [G], in full [øre/year].
[[nodiscard]] Nok yearly_benefit(const BenefitRule& rule, Nok base_amount, double previous_income);

constexpr std::int64_t whole_share = 1'000'000;

/// Share of the benefit that is paid at `worked`, a share of full time [1/1000000].
[[nodiscard]] std::int64_t paid_share(const BenefitRule& rule, double worked, bool in_ramp_up);

}  // namespace fotfeste
