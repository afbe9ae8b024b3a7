#pragma once

#include <cstdint>
#include <span>

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Who sells follow-up differs: every position belongs to a provider, and its job development is
/// worth the provider's quality
///
///     quality = exp(spread z - spread^2 / 2) (1 + purchase_learning * competence)
///
/// with z the best of so many bids as quality decides among; with one bid, price decides and the
/// mean is 1. Where bids have a price, the one wins that is largest in
///
///     (1 - weight) z - weight y,   price = exp(price_spread y - price_spread^2 / 2)
///
/// and who is cheaper has fewer hours for the work: hours = min(1, price^bid_price_hours).
///
/// Values and sources: scenarios/evidence/providers.yaml
[[nodiscard]] double provider_quality(const Parameters& p, double bid);

/// A bid: uniform numbers of its quality and of its price.
struct Bid {
  double quality = 0.5;
  double price = 0.5;
};

/// The bid that wins, the first of several, with the weight of the price [1]. REQUIRES a bid.
[[nodiscard]] Bid winner(std::span<const Bid> bids, double price_weight);

/// Of the bid, over the usual price [1].
[[nodiscard]] double bid_price(const Parameters& p, const Bid& bid);

/// Share of the agreed hours that are worked at such a price [1].
[[nodiscard]] double hours_at(const Parameters& p, double price);

/// The provider of a position, from 0; positions are dealt out in turn. REQUIRES providers > 0.
[[nodiscard]] std::uint32_t provider_of(std::uint32_t position, int providers);

/// The contract that runs at the time, counted from 0; without a length there is one for ever.
[[nodiscard]] std::uint32_t contract_at(Tick now, Tick length);

/// What a buyer knows of the work because own staff do it too: moves, with a time constant, to the
/// share of all that own staff are.
class PurchaseCompetence {
 public:
  [[nodiscard]] double at(const Parameters& p, Tick now) const;  ///< 0-1 [1]
  /// From now on there are so many own positions and so many bought ones.
  void set_staff(const Parameters& p, Tick now, int own, int bought);

 private:
  double level_ = 0;
  double share_ = 0;
  Tick since_ = 0;
};

}  // namespace fotfeste
