#include "fotfeste/units/money.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "fotfeste/units/error.hpp"

namespace fotfeste {
namespace {

__extension__ using Wide = unsigned __int128;

std::uint64_t magnitude(std::int64_t n) {
  return n < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
}

Nok signed_amount(Wide size, bool is_negative) {
  const Wide largest = static_cast<Wide>(std::numeric_limits<std::int64_t>::max());
  if (size > largest + (is_negative ? 1 : 0)) refuse_amount();
  const auto low = static_cast<std::uint64_t>(size);
  return {static_cast<std::int64_t>(is_negative ? std::uint64_t{0} - low : low)};
}

Wide sum_of(std::span<const std::int64_t> weights) {
  Wide total = 0;
  for (const std::int64_t weight : weights) {
    if (weight < 0) refuse("weight", static_cast<double>(weight), ">= 0");
    total += static_cast<Wide>(weight);
  }
  if (total == 0) refuse("sum of weights", 0, "> 0");
  return total;
}

}  // namespace

void refuse_amount() { throw std::overflow_error("an amount beyond 2^63 - 1 øre"); }

Nok scaled(Nok amount, std::int64_t numerator, std::int64_t denominator) {
  if (denominator <= 0) refuse("denominator", static_cast<double>(denominator), "> 0");
  const Wide product = static_cast<Wide>(magnitude(amount.ore)) * magnitude(numerator);
  const auto divisor = static_cast<Wide>(denominator);
  const Wide remainder = product % divisor;
  const Wide rounded = product / divisor + (remainder >= divisor - remainder ? 1 : 0);
  return signed_amount(rounded, (amount.ore < 0) != (numerator < 0));
}

std::vector<Nok> split_by_largest_remainder(Nok amount, std::span<const std::int64_t> weights) {
  const Wide total = sum_of(weights);
  const std::uint64_t size = magnitude(amount.ore);
  std::vector<std::uint64_t> parts;
  std::vector<Wide> remainders;
  std::uint64_t left_over = size;
  for (const std::int64_t weight : weights) {
    const Wide share = static_cast<Wide>(size) * static_cast<Wide>(weight);
    parts.push_back(static_cast<std::uint64_t>(share / total));
    remainders.push_back(share % total);
    left_over -= parts.back();
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  for (std::size_t rank = 0; rank < left_over; ++rank) ++parts[order[rank]];

  std::vector<Nok> amounts;
  for (const std::uint64_t part : parts) amounts.push_back(signed_amount(part, amount.ore < 0));
  return amounts;
}

}  // namespace fotfeste
