#include "fotfeste/model/ledger.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <tuple>

namespace fotfeste {
namespace {

std::tuple<Account, Payer, int> key_of(const Posting& p) { return {p.account, p.payer, p.year}; }

template <typename Condition>
Money sum_where(const std::vector<Posting>& postings, const Condition& counts) {
  Money sum;
  for (const Posting& posting : postings) {
    if (counts(posting)) sum = sum + posting.money;
  }
  return sum;
}

template <typename Condition>
Ledger part_where(const std::vector<Posting>& postings, const Condition& counts) {
  Ledger part;
  for (const Posting& p : postings) {
    if (counts(p)) part.post(p.account, p.payer, p.year, p.money);
  }
  return part;
}

}  // namespace

Money operator+(Money a, Money b) { return {a.exact + b.exact, a.present + b.present}; }
Money operator-(Money a, Money b) { return {a.exact - b.exact, a.present - b.present}; }

void Ledger::post(Account account, Payer payer, int year, Nok amount, double factor) {
  post(account, payer, year, {amount, static_cast<double>(amount.ore) * factor});
}

void Ledger::post(Account account, Payer payer, int year, Money money) {
  const Posting posting{account, payer, year, money};
  const auto place =
      std::lower_bound(postings_.begin(), postings_.end(), posting,
                       [](const Posting& a, const Posting& b) { return key_of(a) < key_of(b); });
  if (place != postings_.end() && key_of(*place) == key_of(posting)) {
    place->money = place->money + money;
  } else {
    postings_.insert(place, posting);
  }
}

Ledger& Ledger::operator+=(const Ledger& other) {
  for (const Posting& p : std::vector<Posting>(other.postings_)) {
    post(p.account, p.payer, p.year, p.money);
  }
  return *this;
}

Money Ledger::sum(AccountKind kind) const {
  return sum_where(postings_, [=](const Posting& p) { return p.account.kind == kind; });
}

Money Ledger::sum(Account account) const {
  return sum_where(postings_, [=](const Posting& p) { return p.account == account; });
}

Money Ledger::sum(Payer payer) const {
  return sum_where(postings_, [=](const Posting& p) { return p.payer == payer; });
}

Money Ledger::sum_of_year(int year) const {
  return sum_where(postings_, [=](const Posting& p) { return p.year == year; });
}

Money Ledger::total() const {
  return sum_where(postings_, [](const Posting&) { return true; });
}

Ledger Ledger::through(int last_year) const {
  return part_where(postings_, [=](const Posting& p) { return p.year <= last_year; });
}

Ledger Ledger::of_year(int year) const {
  return part_where(postings_, [=](const Posting& p) { return p.year == year; });
}

Ledger Ledger::of_payer(Payer payer) const {
  return part_where(postings_, [=](const Posting& p) { return p.payer == payer; });
}

LineYear& operator+=(LineYear& a, const LineYear& b) {
  if (a.line != b.line || a.year != b.year) {
    throw std::logic_error("rows of different lines or years do not add up");
  }
  a.appropriated += b.appropriated;
  a.carried_in += b.carried_in;
  a.committed += b.committed;
  a.spent += b.spent;
  a.overspent += b.overspent;
  a.lapsed += b.lapsed;
  a.carried_out += b.carried_out;
  a.outstanding += b.outstanding;
  a.filled_days += b.filled_days;
  a.vacant_days += b.vacant_days;
  a.bought_days += b.bought_days;
  a.occupied_days += b.occupied_days;
  a.commitment_days += b.commitment_days;
  a.commitments += b.commitments;
  a.refused += b.refused;
  return a;
}

void ensure_identity(const LineYear& row) {
  const Nok sources = row.appropriated + row.carried_in + row.overspent;
  const Nok uses = row.spent + row.lapsed + row.carried_out;
  if (sources == uses) return;
  throw std::logic_error("line " + std::to_string(row.line) + ", year " + std::to_string(row.year) +
                         ": " + std::to_string(sources.ore) + " øre came in, " +
                         std::to_string(uses.ore) + " øre went out");
}

std::vector<LineYear> add_up(const std::vector<LineYear>& rows) {
  std::vector<LineYear> sums;
  for (const LineYear& row : rows) {
    const auto place =
        std::lower_bound(sums.begin(), sums.end(), row, [](const LineYear& a, const LineYear& b) {
          return std::tie(a.line, a.year) < std::tie(b.line, b.year);
        });
    if (place != sums.end() && place->line == row.line && place->year == row.year) {
      *place += row;
    } else {
      sums.insert(place, row);
    }
  }
  return sums;
}

}  // namespace fotfeste
