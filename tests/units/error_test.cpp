#include "fotfeste/units/error.hpp"

#include <gmock/gmock.h>

#include <limits>

namespace fotfeste::testing {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

TEST(ParameterErrorText, NamesFieldValueAndBound) {
  try {
    require_positive("half_life", -2.5);
    FAIL() << "-2.5 was taken for positive";
  } catch (const ParameterError& error) {
    EXPECT_STREQ(error.what(), "half_life = -2.5; must be finite and > 0");
  }
}

TEST(ParameterErrorBounds, AreHeldExactly) {
  for (const double bad : {not_a_number, infinity, -infinity}) {
    EXPECT_THROW(require_finite("x", bad), ParameterError) << bad;
    EXPECT_THROW(require_positive("x", bad), ParameterError) << bad;
    EXPECT_THROW(require_not_negative("x", bad), ParameterError) << bad;
    EXPECT_THROW(require_share("x", bad), ParameterError) << bad;
  }
  EXPECT_THROW(require_positive("x", 0), ParameterError);
  EXPECT_THROW(require_not_negative("x", -1e-300), ParameterError);
  EXPECT_THROW(require_share("x", 1.0000001), ParameterError);
  EXPECT_THROW(require_share("x", -1e-300), ParameterError);
  EXPECT_NO_THROW(require_finite("x", -1e300));
  EXPECT_NO_THROW(require_positive("x", 1e-300));
  EXPECT_NO_THROW(require_not_negative("x", 0));
  EXPECT_NO_THROW(require_share("x", 0));
  EXPECT_NO_THROW(require_share("x", 1));
}

}  // namespace
}  // namespace fotfeste::testing
