#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "fotfeste/model/economics.hpp"
#include "fotfeste/units/money.hpp"

namespace fotfeste {

/// What money is for. Line accounts are indexed by line, staff accounts by role, the others have
/// index 0.
enum class AccountKind : std::uint8_t {
  positions,  ///< filled positions of a line
  vacant_positions,
  places,
  commitments,  ///< resources committed per person
  subsidies,    ///< commitments that are transfers
  posted,       ///< money that buys nothing in the model
  staff,        ///< filled positions that no line pays, by role
  vacant_staff,
  health_hours,
  employer_hours,
  grants,        ///< to employers, once
  wage_subsidy,  ///< refunded by the state, no line
  assessment_allowance,
  disability_pension,
  other_benefit,
  social_assistance,
  wage,  ///< ordinary jobs
  subsidised_wage,
  employer_contribution,
  direct_tax,  ///< paid by clients on wages and benefits
  indirect_tax,
  production,  ///< value of work before displacement; no payment
};
constexpr int account_kind_count = 22;

struct Account {
  AccountKind kind = AccountKind::posted;
  std::uint8_t index = 0;  ///< line or role

  friend constexpr auto operator<=>(const Account&, const Account&) = default;
};

/// An exact amount and its value on the decision date.
struct Money {
  Nok exact{};         ///< [øre]
  double present = 0;  ///< discounted [øre]
};

Money operator+(Money a, Money b);
Money operator-(Money a, Money b);

/// One line of the ledger.
struct Posting {
  Account account;
  Payer payer = Payer::nobody;
  int year = 0;  ///< budget (calendar) year
  Money money;
};

/// All payments of a run, added up by account, payer and budget year: exact to the øre, with
/// discounted values beside. Ledgers of regions add.
class Ledger {
 public:
  /// `factor`: discount factor of the payment [1]. Throws std::overflow_error.
  void post(Account account, Payer payer, int year, Nok amount, double factor);
  void post(Account account, Payer payer, int year, Money money);

  /// Adds every posting of `other`.
  Ledger& operator+=(const Ledger& other);

  /// Sorted by account, payer, year; each triple at most once.
  [[nodiscard]] const std::vector<Posting>& postings() const { return postings_; }

  [[nodiscard]] Money sum(AccountKind kind) const;
  [[nodiscard]] Money sum(Account account) const;
  [[nodiscard]] Money sum(Payer payer) const;
  [[nodiscard]] Money sum_of_year(int year) const;
  [[nodiscard]] Money total() const;  ///< of all postings, `production` included

  /// The postings up to and including `last_year`.
  [[nodiscard]] Ledger through(int last_year) const;
  /// The postings of one year.
  [[nodiscard]] Ledger of_year(int year) const;
  /// The postings of one payer.
  [[nodiscard]] Ledger of_payer(Payer payer) const;

 private:
  std::vector<Posting> postings_;
};

/// One line, one budget year, one region or more added up. Money in øre of the price year:
///
///     appropriated + carried_in + overspent = spent + lapsed + carried_out
struct LineYear {
  std::uint8_t line = 0;
  int year = 0;
  Nok appropriated{};  ///< supplements included; of a part of a year, see BudgetLine
  Nok carried_in{};
  Nok committed{};  ///< claims on the year as planned: what was spent and what early endings
                    ///< released
  Nok spent{};
  Nok overspent{};  ///< beyond what there was
  Nok lapsed{};
  Nok carried_out{};
  Nok outstanding{};  ///< planned for later of what runs at the end; stands beside the identity
  double filled_days = 0;         ///< position-days with a worker [d]
  double vacant_days = 0;         ///< [d]
  double bought_days = 0;         ///< place-days paid for [d]
  double occupied_days = 0;       ///< place-days in use [d]
  double commitment_days = 0;     ///< [d]
  std::uint64_t commitments = 0;  ///< started
  std::uint64_t refused = 0;      ///< not started because the money was out
};

/// Adds the amounts, days and counts of the same line and year.
/// Throws std::logic_error when line or year differ.
LineYear& operator+=(LineYear& a, const LineYear& b);

/// Throws std::logic_error naming line and year when the identity fails by one øre.
void ensure_identity(const LineYear& row);

/// The rows of several regions added up per line and year, sorted by line, then year.
[[nodiscard]] std::vector<LineYear> add_up(const std::vector<LineYear>& rows);

}  // namespace fotfeste
