#include "sim/scenario/line_amounts.hpp"

#include <fmt/format.h>

namespace fotfeste {

Nok amount_in(const LineMoney& money, int year) {
  if (money.amounts.empty()) return {};
  Nok amount = money.amounts.front().amount;
  for (const YearAmount& entry : money.amounts) {
    if (entry.year <= year) amount = entry.amount;
  }
  return amount;
}

std::string shortest_decimal(double number) {
  std::string text = fmt::format("{:.3f}", number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace fotfeste
