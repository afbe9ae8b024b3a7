#pragma once

#include <array>
#include <vector>

#include "fotfeste/model/economics.hpp"
#include "fotfeste/model/ledger.hpp"

namespace fotfeste {

/// The accounts that follow people: wage subsidy to production, in the order of AccountKind.
constexpr int first_income_kind = static_cast<int>(AccountKind::wage_subsidy);
constexpr int income_kind_count = static_cast<int>(AccountKind::production) + 1 - first_income_kind;

/// Who pays what people receive and what they pay.
[[nodiscard]] Payer payer_of(const Economics& economics, AccountKind kind);

constexpr AccountKind account_of(Benefit benefit) {
  return static_cast<AccountKind>(static_cast<int>(AccountKind::assessment_allowance) +
                                  static_cast<int>(benefit));
}

/// Amounts of one client, or of many, by calendar year and account. Books add.
class IncomeBook {
 public:
  using Year = std::array<Money, income_kind_count>;

  IncomeBook() = default;
  IncomeBook(int first_year, int last_year);

  /// REQUIRES an income account and a year of the book.
  [[nodiscard]] Money& at(int year, AccountKind kind);
  /// Zero for a year that the book does not have.
  [[nodiscard]] Money at(int year, AccountKind kind) const;
  [[nodiscard]] Money sum(AccountKind kind) const;  ///< over the years

  IncomeBook& operator+=(const IncomeBook& other);

  /// Posts every amount that is not zero.
  void post(const Economics& economics, Ledger& ledger) const;

 private:
  int first_year_ = 0;
  std::vector<Year> years_;
};

}  // namespace fotfeste
