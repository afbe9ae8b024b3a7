#include "fotfeste/analysis/factor_law.hpp"

#include <algorithm>
#include <cmath>

#include "fotfeste/analysis/normal_share.hpp"
#include "fotfeste/random/distributions.hpp"
#include "fotfeste/units/error.hpp"

namespace fotfeste {
namespace {

double share_below(const NormalLaw& law, double x) { return normal_share((x - law.mean) / law.sd); }

void require_ordered(double low, double high, bool may_be_equal) {
  require_finite("low", low);
  require_finite("high", high);
  if (high < low || (high == low && !may_be_equal)) {
    refuse("high", high, may_be_equal ? "at least low" : "above low");
  }
}

struct Check {
  void operator()(const UniformLaw& law) const { require_ordered(law.low, law.high, true); }
  void operator()(const LogUniformLaw& law) const {
    require_positive("low", law.low);
    require_ordered(law.low, law.high, true);
  }
  void operator()(const NormalLaw& law) const {
    require_finite("mean", law.mean);
    require_positive("sd", law.sd);
    require_ordered(law.low, law.high, false);
    if (!(share_below(law, law.high) > share_below(law, law.low))) {
      refuse("mean", law.mean, "nearer to low and high, between which there is nothing now");
    }
  }
  void operator()(const TriangularLaw& law) const {
    require_ordered(law.low, law.high, false);
    if (!(law.mode >= law.low && law.mode <= law.high)) {
      refuse("mode", law.mode, "from low to high");
    }
  }
  void operator()(const WholeLaw& law) const {
    require_ordered(static_cast<double>(law.low), static_cast<double>(law.high), true);
  }
  void operator()(const ChoiceLaw& law) const {
    [[maybe_unused]] const std::size_t any = weighted_choice(0.5, law.weights);
  }
};

struct ValueAt {
  double u;

  double operator()(const UniformLaw& law) const { return law.low + u * (law.high - law.low); }
  double operator()(const LogUniformLaw& law) const {
    const double low = portable::log(law.low);
    return portable::exp(low + u * (portable::log(law.high) - low));
  }
  double operator()(const NormalLaw& law) const {
    // From the side of the smaller tail, where shares are exact.
    const double side = law.low + law.high > 2 * law.mean ? -1 : 1;
    const double first = normal_share(side * (law.low - law.mean) / law.sd);
    const double last = normal_share(side * (law.high - law.mean) / law.sd);
    const double z = portable::normal_quantile(first + u * (last - first));
    return law.mean + side * law.sd * z;
  }
  double operator()(const TriangularLaw& law) const {
    const double width = law.high - law.low;
    const double rising = law.mode - law.low;
    if (u * width < rising) return law.low + std::sqrt(u * width * rising);
    return law.high - std::sqrt((1 - u) * width * (law.high - law.mode));
  }
  double operator()(const WholeLaw& law) const {
    const double count = static_cast<double>(law.high - law.low) + 1;
    return static_cast<double>(law.low) + std::min(std::floor(u * count), count - 1);
  }
  double operator()(const ChoiceLaw& law) const {
    return static_cast<double>(weighted_choice(u, law.weights));
  }
};

struct Ends {
  double low;
  double high;
};

/// Where rounding could lead out.
Ends ends_of(const FactorLaw& law, double value) {
  if (const auto* normal = std::get_if<NormalLaw>(&law)) return {normal->low, normal->high};
  if (const auto* wide = std::get_if<LogUniformLaw>(&law)) return {wide->low, wide->high};
  if (const auto* flat = std::get_if<UniformLaw>(&law)) return {flat->low, flat->high};
  return {value, value};
}

}  // namespace

void check(const FactorLaw& law) { std::visit(Check{}, law); }

double value_at(const FactorLaw& law, double u) {
  const double value = std::visit(ValueAt{u}, law);
  const Ends ends = ends_of(law, value);
  return std::clamp(value, ends.low, ends.high);
}

}  // namespace fotfeste
