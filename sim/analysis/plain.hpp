#pragma once

#include <boost/math/policies/policy.hpp>

namespace fotfeste {

/// Laws of Boost.Math in double throughout: long double differs between machines.
using Plain = boost::math::policies::policy<boost::math::policies::promote_double<false>,
                                            boost::math::policies::promote_float<false>>;

}  // namespace fotfeste
