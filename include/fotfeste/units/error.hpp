#pragma once

#include <stdexcept>
#include <string>

namespace fotfeste {

/// A parameter outside its range; the text names the field, its value and the bound.
class ParameterError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws ParameterError "<field> = <value>; must be <bound>".
[[noreturn]] void refuse(const std::string& field, double value, const std::string& bound);

/// Each throws ParameterError when `value` is NaN, infinite or outside the bound it is named for.
void require_finite(const std::string& field, double value);
void require_positive(const std::string& field, double value);
void require_not_negative(const std::string& field, double value);
void require_share(const std::string& field, double value);  ///< 0 to 1, both included

}  // namespace fotfeste
