#pragma once

namespace fotfeste {

/// Standard normal distribution function, found as the inverse of portable::normal_quantile so that
/// its bits are the same on every machine. Errors below 1e-15.
[[nodiscard]] double normal_share(double z);

}  // namespace fotfeste
