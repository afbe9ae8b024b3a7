#include "fotfeste/experiment/life_table.hpp"

namespace fotfeste {
namespace {

struct Shares {
  double remaining = 1;
  double left_so = 0;
};

std::optional<Shares> shares_after(std::span<const RiskMonth> months) {
  Shares shares;
  for (const RiskMonth& month : months) {
    if (shares.remaining == 0) break;
    if (month.at_risk == 0) return std::nullopt;
    const double one = shares.remaining / month.at_risk;
    shares.left_so += one * month.left_so;
    shares.remaining = one * (month.at_risk - month.left);
  }
  return shares;
}

}  // namespace

void RiskMonth::add(const RiskMonth& other) {
  at_risk += other.at_risk;
  left += other.left;
  left_so += other.left_so;
}

std::optional<double> share_remaining(std::span<const RiskMonth> months) {
  const auto shares = shares_after(months);
  return shares ? std::optional{shares->remaining} : std::nullopt;
}

std::optional<double> share_left_so(std::span<const RiskMonth> months) {
  const auto shares = shares_after(months);
  return shares ? std::optional{shares->left_so} : std::nullopt;
}

}  // namespace fotfeste
