#include "fotfeste/model/income_book.hpp"

#include <cstddef>

namespace fotfeste {
namespace {

std::size_t place_of(AccountKind kind) {
  return static_cast<std::size_t>(static_cast<int>(kind) - first_income_kind);
}

}  // namespace

Payer payer_of(const Economics& economics, AccountKind kind) {
  switch (kind) {
    case AccountKind::assessment_allowance:
    case AccountKind::disability_pension:
    case AccountKind::other_benefit:
    case AccountKind::social_assistance:
      return economics.benefits[place_of(kind) - place_of(AccountKind::assessment_allowance)].payer;
    case AccountKind::wage_subsidy:
      return Payer::state_programme;
    case AccountKind::direct_tax:
    case AccountKind::indirect_tax:
      return Payer::client;
    case AccountKind::production:
      return Payer::nobody;
    default:
      return Payer::employer;
  }
}

IncomeBook::IncomeBook(int first_year, int last_year)
    : first_year_(first_year), years_(static_cast<std::size_t>(last_year - first_year + 1)) {}

Money& IncomeBook::at(int year, AccountKind kind) {
  return years_.at(static_cast<std::size_t>(year - first_year_))[place_of(kind)];
}

Money IncomeBook::at(int year, AccountKind kind) const {
  const auto place = static_cast<std::size_t>(year - first_year_);
  return year < first_year_ || place >= years_.size() ? Money{} : years_[place][place_of(kind)];
}

Money IncomeBook::sum(AccountKind kind) const {
  Money sum;
  for (const Year& year : years_) sum = sum + year[place_of(kind)];
  return sum;
}

IncomeBook& IncomeBook::operator+=(const IncomeBook& other) {
  if (other.years_.empty()) return *this;
  if (years_.empty()) return *this = other;
  while (other.first_year_ < first_year_) {
    years_.insert(years_.begin(), Year{});
    --first_year_;
  }
  const auto offset = static_cast<std::size_t>(other.first_year_ - first_year_);
  if (years_.size() < offset + other.years_.size()) years_.resize(offset + other.years_.size());
  for (std::size_t year = 0; year < other.years_.size(); ++year) {
    for (std::size_t kind = 0; kind < other.years_[year].size(); ++kind) {
      Money& sum = years_[offset + year][kind];
      sum = sum + other.years_[year][kind];
    }
  }
  return *this;
}

void IncomeBook::post(const Economics& economics, Ledger& ledger) const {
  int year = first_year_;
  for (const Year& amounts : years_) {
    for (int place = 0; place < income_kind_count; ++place) {
      const Money& money = amounts[static_cast<std::size_t>(place)];
      const auto kind = static_cast<AccountKind>(first_income_kind + place);
      if (money.exact.ore == 0) continue;
      ledger.post({kind, 0}, payer_of(economics, kind), year, money);
    }
    ++year;
  }
}

}  // namespace fotfeste
