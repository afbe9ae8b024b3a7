#include "fotfeste/analysis/normal_share.hpp"

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {

double normal_share(double z) {
  if (z > 0) return 1 - normal_share(-z);
  double low = 0;
  double high = 0.5;
  for (int halving = 0; halving < 80; ++halving) {
    const double middle = (low + high) / 2;
    (portable::normal_quantile(middle) < z ? low : high) = middle;
  }
  return high;
}

}  // namespace fotfeste
