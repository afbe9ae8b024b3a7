#pragma once

#include <string>

#include "fotfeste/model/economics.hpp"

namespace fotfeste {

/// What the line has in this year: the amount of the last year named until then, before the first
/// year named its amount [øre/year].
Nok amount_in(const LineMoney& money, int year);

/// At most three decimals, no zeros at the end: 1953.792, 100.
std::string shortest_decimal(double number);

}  // namespace fotfeste
