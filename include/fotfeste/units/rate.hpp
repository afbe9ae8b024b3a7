#pragma once

#include "fotfeste/units/time.hpp"

namespace fotfeste {

/// Events per time of a Poisson process [1/day], >= 0.
struct Rate {
  double per_day = 0;
};

constexpr Rate per_day(double n) { return {n}; }
constexpr Rate per_month(double n) { return {n / days_per_month}; }
constexpr Rate per_year(double n) { return {n / days_per_year}; }

constexpr Rate operator*(double factor, Rate r) { return {factor * r.per_day}; }
constexpr Rate operator*(Rate r, double factor) { return {factor * r.per_day}; }
constexpr Rate operator+(Rate a, Rate b) { return {a.per_day + b.per_day}; }

}  // namespace fotfeste
