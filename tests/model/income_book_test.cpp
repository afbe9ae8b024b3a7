#include "fotfeste/model/income_book.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace fotfeste::testing {
namespace {

IncomeBook book_of(int first_year, int last_year, std::int64_t n) {
  IncomeBook book(first_year, last_year);
  for (int year = first_year; year <= last_year; ++year) {
    book.at(year, AccountKind::wage) = {kroner(n * year), 0};
  }
  return book;
}

TEST(IncomeBook, BooksOfDifferentYearsAddUpInAnyOrder) {
  const IncomeBook early = book_of(2019, 2020, 1);
  const IncomeBook late = book_of(2020, 2023, 10);
  IncomeBook forward = early;
  forward += late;
  IncomeBook backward = late;
  backward += early;
  IncomeBook from_nothing;
  from_nothing += late;
  from_nothing += early;
  for (const IncomeBook* book : {&forward, &backward, &from_nothing}) {
    EXPECT_EQ(std::as_const(*book).at(2019, AccountKind::wage).exact, kroner(2019));
    EXPECT_EQ(std::as_const(*book).at(2020, AccountKind::wage).exact, kroner(11 * 2020));
    EXPECT_EQ(std::as_const(*book).at(2023, AccountKind::wage).exact, kroner(10 * 2023));
    EXPECT_EQ(std::as_const(*book).at(2024, AccountKind::wage).exact, kroner(0));
    EXPECT_EQ(std::as_const(*book).at(2018, AccountKind::wage).exact, kroner(0));
  }
}

TEST(IncomeBook, EveryAmountIsPostedToTheOneWhoPays) {
  Economics economics;
  economics.benefits[3].payer = Payer::municipality;
  IncomeBook book(2019, 2019);
  for (int kind = first_income_kind; kind < account_kind_count; ++kind) {
    book.at(2019, static_cast<AccountKind>(kind)) = {{kind}, 0};
  }
  Ledger ledger;
  book.post(economics, ledger);
  EXPECT_EQ(ledger.postings().size(), static_cast<std::size_t>(income_kind_count));
  const auto number = [](AccountKind kind) { return static_cast<std::int64_t>(kind); };
  EXPECT_EQ(ledger.sum(Payer::municipality).exact.ore, number(AccountKind::social_assistance));
  EXPECT_EQ(ledger.sum(Payer::state_programme).exact.ore, number(AccountKind::wage_subsidy));
  EXPECT_EQ(ledger.sum(Payer::client).exact.ore,
            number(AccountKind::direct_tax) + number(AccountKind::indirect_tax));
  EXPECT_EQ(ledger.sum(Payer::nobody).exact.ore, number(AccountKind::production));
  EXPECT_EQ(ledger.sum(Payer::employer).exact.ore, number(AccountKind::wage) +
                                                       number(AccountKind::subsidised_wage) +
                                                       number(AccountKind::employer_contribution));
}

}  // namespace
}  // namespace fotfeste::testing
