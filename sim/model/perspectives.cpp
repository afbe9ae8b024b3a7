#include "fotfeste/model/perspectives.hpp"

#include <array>
#include <cmath>
#include <span>

#include "fotfeste/units/error.hpp"

namespace fotfeste {
namespace {

constexpr std::array programme_kinds = {AccountKind::positions,    AccountKind::vacant_positions,
                                        AccountKind::places,       AccountKind::commitments,
                                        AccountKind::subsidies,    AccountKind::posted,
                                        AccountKind::staff,        AccountKind::vacant_staff,
                                        AccountKind::health_hours, AccountKind::wage_subsidy,
                                        AccountKind::grants};
constexpr std::array benefit_kinds = {AccountKind::assessment_allowance,
                                      AccountKind::disability_pension, AccountKind::other_benefit,
                                      AccountKind::social_assistance};
constexpr std::array resource_kinds = {
    AccountKind::positions,    AccountKind::vacant_positions, AccountKind::places,
    AccountKind::commitments,  AccountKind::posted,           AccountKind::staff,
    AccountKind::vacant_staff, AccountKind::health_hours,     AccountKind::employer_hours};

Money sum_of(const Ledger& ledger, std::span<const AccountKind> kinds) {
  Money sum;
  for (const AccountKind kind : kinds) sum = sum + ledger.sum(kind);
  return sum;
}

Money part(Money money, const char* name, double share) {
  require_share(name, share);
  constexpr std::int64_t steps = 1'000'000;
  const std::int64_t ppm = std::llround(share * static_cast<double>(steps));
  return {scaled(money.exact, ppm, steps),
          money.present * (static_cast<double>(ppm) / static_cast<double>(steps))};
}

}  // namespace

SocialShares social_shares(const Economics& economics) {
  return {economics.displacement, economics.cost_of_public_funds};
}

Perspectives perspectives(const Ledger& ledger, SocialShares shares) {
  Perspectives p;
  p.programme = sum_of(ledger, programme_kinds);
  p.benefits = sum_of(ledger, benefit_kinds);
  p.direct_tax = ledger.sum(AccountKind::direct_tax);
  p.employer_contribution = ledger.sum(AccountKind::employer_contribution);
  p.public_purse = p.programme + p.benefits - p.direct_tax - p.employer_contribution;
  p.indirect_tax = ledger.sum(AccountKind::indirect_tax);
  p.public_purse_after_indirect_tax = p.public_purse - p.indirect_tax;
  const Money gross = ledger.sum(AccountKind::production);
  p.production = gross - part(gross, "displacement", shares.displacement);
  p.resources = sum_of(ledger, resource_kinds);
  p.cost_of_public_funds =
      part(p.public_purse, "cost of public funds", shares.cost_of_public_funds);
  p.social = p.production - p.resources - p.cost_of_public_funds;
  return p;
}

}  // namespace fotfeste
