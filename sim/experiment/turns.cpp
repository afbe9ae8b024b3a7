#include "sim/experiment/turns.hpp"

#include <algorithm>
#include <numeric>

namespace fotfeste {
namespace {

/// Draws that belong to no person.
constexpr Entity nobody{0, ~std::uint32_t{0}};

std::vector<std::size_t> order_of(StreamKey key, std::size_t n) {
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t left = n; left > 1; --left) {
    const double u = uniform(key, nobody, 0, static_cast<std::uint32_t>(left));
    std::swap(order[left - 1], order[static_cast<std::size_t>(u * static_cast<double>(left))]);
  }
  return order;
}

}  // namespace

Turns take_turns(StreamKey key, std::size_t n, const FiguresWith& figures) {
  std::vector<bool> on(n, false);
  Turns turns{figures(on), {}, std::vector<std::vector<double>>(n)};
  std::vector<double> reached = turns.rest;
  for (const std::size_t turn : order_of(key, n)) {
    on[turn] = true;
    std::vector<double> now = figures(on);
    for (std::size_t f = 0; f < now.size(); ++f) turns.added[turn].push_back(now[f] - reached[f]);
    reached = std::move(now);
  }
  turns.whole = std::move(reached);
  return turns;
}

}  // namespace fotfeste
