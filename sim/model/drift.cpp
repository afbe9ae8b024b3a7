#include "fotfeste/model/drift.hpp"

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {
namespace {

constexpr double ln2 = 0.693147180559945309417;

/// The closed form of the header. `gamma_tau` near 1 would divide by zero; the limit there is x e0
/// d/tau E1, which no admissible pair of time constants comes near (the reader bounds both).
double relaxed(double start, double level, double lift_at_start, double e1, double e2,
               double gamma_tau) {
  return level + (start - level) * e1 + lift_at_start * (e2 - e1) / (1 - gamma_tau);
}

}  // namespace

Levels levels_of(const Parameters& p, Activity activity, Contract contract, double severity) {
  const double scale = 1 - p.capability_level_severity * severity;
  const auto constant = [&](double k, double a) { return Levels{k * scale, a, 0, 0}; };
  switch (activity) {
    case Activity::follow_up:
    case Activity::place_and_train:
      return {p.capability_level_none * scale, p.attachment_level_none,
              (p.capability_level_followup - p.capability_level_none) * scale,
              p.attachment_level_followup - p.attachment_level_none};
    case Activity::sheltered:
      return constant(p.capability_level_sheltered, p.attachment_level_sheltered);
    case Activity::education:  // much of it in a firm, like a placement
      return constant(p.capability_level_placement, p.attachment_level_placement);
    case Activity::job:
      if (contract == Contract::placement) {
        return constant(p.capability_level_placement, p.attachment_level_placement);
      }
      return constant(p.capability_level_job, contract == Contract::trial
                                                  ? p.trial_attachment * p.attachment_level_job
                                                  : p.attachment_level_job);
    default:
      return constant(p.capability_level_none, p.attachment_level_none);
  }
}

Drift drifted(const Parameters& p, const Levels& towards, Drift start, Duration d) {
  if (d.count() <= 0) return start;
  const double gamma = ln2 / p.effort_half_life.count();
  const double e2 = portable::exp(-gamma * d.count());
  const double ek = portable::exp(-d.count() / p.capability_time.count());
  const double ea = portable::exp(-d.count() / p.attachment_time.count());
  return {relaxed(start.capability, towards.capability, towards.capability_lift * start.effort, ek,
                  e2, gamma * p.capability_time.count()),
          relaxed(start.attachment, towards.attachment, towards.attachment_lift * start.effort, ea,
                  e2, gamma * p.attachment_time.count()),
          start.effort * e2};
}

double after_contact(double value, double kept_share) {
  return value + (1 - value) * (1 - kept_share);
}

}  // namespace fotfeste
