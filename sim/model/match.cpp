#include "fotfeste/model/match.hpp"

#include <algorithm>
#include <cmath>

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {

double match_quality(const Parameters& p, const MatchSetting& setting, double u) {
  const double v = setting.candidates > 1 ? portable::pow(u, 1.0 / setting.candidates) : u;
  double mu = p.match_logit_own;
  if (setting.developed) mu += p.match_logit_trust * setting.trust;
  if (setting.split_desks) mu -= p.match_split_loss;
  const double logit = mu + p.match_scale * portable::log(v / (1 - v));
  return 1 / (1 + portable::exp(-logit));
}

double preferred_probability(const Parameters& p, const MatchSetting& setting, int tried) {
  if (!setting.developed) return p.preferred_own;
  const double choice = 1 - portable::exp(-tried / p.preferred_tried_scale);
  return std::min(p.preferred_cap, p.preferred_base + p.preferred_trust * setting.trust +
                                       p.preferred_tried * choice);
}

double match_threshold(const Parameters& p, bool preferred, bool hold_out) {
  return p.match_threshold + (preferred || !hold_out ? 0 : p.match_threshold_other);
}

double preferred_factor(const Parameters& p, bool preferred) {
  const double root = std::sqrt(p.preferred_ratio);
  return preferred ? 1 / root : root;
}

}  // namespace fotfeste
