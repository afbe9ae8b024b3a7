#pragma once

#include <cstddef>
#include <string>

#include "fotfeste/units/error.hpp"

namespace fotfeste {

/// Throws ParameterError when there are fewer of `field` than `least`.
inline void require_at_least(const std::string& field, std::size_t value, std::size_t least) {
  if (value < least) refuse(field, static_cast<double>(value), "at least " + std::to_string(least));
}

/// Throws ParameterError when `field` is not as many as `wanted`.
inline void require_count(const std::string& field, std::size_t value, std::size_t wanted) {
  if (value != wanted) refuse(field, static_cast<double>(value), std::to_string(wanted));
}

}  // namespace fotfeste
