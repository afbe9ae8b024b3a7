#include "fotfeste/units/error.hpp"

#include <limits>
#include <locale>
#include <sstream>

namespace fotfeste {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

}  // namespace

void refuse(const std::string& field, double value, const std::string& bound) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << field << " = " << value << "; must be " << bound;
  throw ParameterError(text.str());
}

void require_finite(const std::string& field, double value) {
  if (!(value > -infinity && value < infinity)) refuse(field, value, "a finite number");
}

void require_positive(const std::string& field, double value) {
  if (!(value > 0 && value < infinity)) refuse(field, value, "finite and > 0");
}

void require_not_negative(const std::string& field, double value) {
  if (!(value >= 0 && value < infinity)) refuse(field, value, "finite and >= 0");
}

void require_share(const std::string& field, double value) {
  if (!(value >= 0 && value <= 1)) refuse(field, value, "from 0 to 1");
}

}  // namespace fotfeste
