#include "fotfeste/experiment/measures.hpp"
#include "fotfeste/model/perspectives.hpp"

namespace fotfeste {
namespace {

/// A row of the perspectives, a cost unless it says otherwise.
struct Row {
  const char* key;
  const char* title;
  Money Perspectives::*member;
};

constexpr Row rows[] = {
    {"programme", "programme", &Perspectives::programme},
    {"benefits", "benefits", &Perspectives::benefits},
    {"direct_tax", "direct tax (income)", &Perspectives::direct_tax},
    {"employer_contribution", "employer's contribution (income)",
     &Perspectives::employer_contribution},
    {"public_purse", "public purse", &Perspectives::public_purse},
    {"indirect_tax", "indirect tax (income)", &Perspectives::indirect_tax},
    {"public_purse_after_indirect_tax", "public purse after indirect tax",
     &Perspectives::public_purse_after_indirect_tax},
    {"production", "value of work after displacement (gain)", &Perspectives::production},
    {"resources", "staff, places, health team, employers' time", &Perspectives::resources},
    {"cost_of_public_funds", "cost of public funds", &Perspectives::cost_of_public_funds},
    {"social", "social (gain)", &Perspectives::social},
};

constexpr const char* payer_keys[payer_count] = {
    "state_programme", "state_benefits", "health_service", "municipality",
    "county",          "employer",       "client",         "nobody"};
constexpr const char* payer_titles[payer_count] = {"paid by the state, programme",
                                                   "paid by the state, benefits",
                                                   "paid by the specialist health service",
                                                   "paid by municipalities",
                                                   "paid by counties",
                                                   "paid by employers",
                                                   "paid by clients",
                                                   "no payment: value of work"};

Measure money(const std::string& key, const std::string& title) {
  return {"money." + key, title, Unit::kroner, Section::money};
}

Ledger part_of(const Ledger& ledger, int first_year, int last_year) {
  Ledger part;
  for (const Posting& posting : ledger.postings()) {
    if (posting.year < first_year || posting.year > last_year) continue;
    part.post(posting.account, posting.payer, posting.year, posting.money);
  }
  return part;
}

double ore(const Money& amount) { return static_cast<double>(amount.exact.ore); }

void write_perspectives(const Ledger& ledger, const SocialShares& shares, const Reach& reach,
                        Tally& tally) {
  const Perspectives sums = perspectives(ledger, shares);
  for (const Row& row : rows) {
    const std::string key = std::string(row.key) + "." + reach.key;
    const std::string title = std::string(row.title) + ", first " + reach.title;
    tally.total(money(key, title), ore(sums.*row.member));
    tally.total(money(key + ".discounted", title + ", discounted"), (sums.*row.member).present);
  }
}

void write_payers(const Ledger& ledger, const Reach& reach, Tally& tally) {
  for (int payer = 0; payer < payer_count; ++payer) {
    const Money sum = ledger.sum(static_cast<Payer>(payer));
    tally.total(money(std::string("payer.") + payer_keys[payer] + "." + reach.key,
                      std::string(payer_titles[payer]) + ", first " + reach.title),
                ore(sum));
  }
}

}  // namespace

/// The ledger from the decision on: in three perspectives and by payer for each reach, and the
/// three perspectives by budget year. Fixed kroner of the price year.
void count_money(const StudyView& view, Tally& tally) {
  const SocialShares shares = social_shares(view.world.economics);
  for (const Reach& reach : view.window.reaches()) {
    const Ledger ledger = part_of(view.outcome.ledger, view.window.first_year, reach.last_year);
    write_perspectives(ledger, shares, reach, tally);
    write_payers(ledger, reach, tally);
  }
  for (const int year : view.window.years()) {
    const Perspectives sums = perspectives(view.outcome.ledger.of_year(year), shares);
    const std::string n = std::to_string(year);
    tally.total(money("programme." + n, "programme, " + n), ore(sums.programme));
    tally.total(money("public_purse." + n, "public purse, " + n), ore(sums.public_purse));
    tally.total(money("social." + n, "social (gain), " + n), ore(sums.social));
  }
}

}  // namespace fotfeste
