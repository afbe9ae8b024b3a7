#include "fotfeste/model/fidelity.hpp"

#include <algorithm>
#include <cmath>

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {
namespace {

constexpr double ln2 = 0.693147180559945309417;
constexpr double least = 0.25;  ///< a contact that hardly happens is still four times as far apart

double at(const Fidelity& share, Principle principle) {
  return share[static_cast<std::size_t>(principle)];
}

/// So much further apart is what is delivered less often.
Duration stretched(Duration interval, double share) { return interval / std::max(least, share); }

std::optional<Duration> shortened(const std::optional<Duration>& time, double share) {
  if (!time) return std::nullopt;
  return *time * std::max(least, share);
}

void weaken(const Parameters& p, Phase& phase, const Fidelity& share) {
  ContactPolicy& contact = phase.contact;
  contact.delay += p.fidelity_delay * (1 - at(share, Principle::rapid_search));
  contact.coordination.every =
      stretched(contact.coordination.every, at(share, Principle::integration));
  const double along = at(share, Principle::follow_along);
  contact.in_job_first = stretched(contact.in_job_first, along);
  contact.in_job_middle = stretched(contact.in_job_middle, along);
  contact.in_job_late = stretched(contact.in_job_late, along);
  if (phase.offer == Offer::ordinary) {
    phase.placements_instead = 1 - at(share, Principle::competitive_jobs);
  }
  phase.preferences *= at(share, Principle::preferences);
}

}  // namespace

Fidelity delivered(const Parameters& p, const Fidelity& mean, const SiteLuck& luck, double growth) {
  const double lost = p.fidelity_drift * std::max(0.0, portable::log(std::max(1.0, growth)) / ln2);
  Fidelity share{};
  for (std::size_t principle = 0; principle < share.size(); ++principle) {
    const double noise = std::sqrt(p.fidelity_common) * luck[0] +
                         std::sqrt(1 - p.fidelity_common) * luck[principle + 1];
    share[principle] = std::clamp(mean[principle] - lost + p.fidelity_spread * noise, 0.0, 1.0);
  }
  return share;
}

Pathway as_delivered(const Parameters& p, Pathway pathway, const Fidelity& share) {
  for (Phase& phase : pathway.phases) weaken(p, phase, share);
  const double along = at(share, Principle::follow_along);
  pathway.follow_along = shortened(pathway.follow_along, along);
  pathway.graduation_age = shortened(pathway.graduation_age, along);
  pathway.integration *= at(share, Principle::integration);
  pathway.benefits_counselling *= at(share, Principle::benefits_counselling);
  if (pathway.discharge_after > 0) {
    const double patience = pathway.discharge_after * at(share, Principle::zero_exclusion);
    pathway.discharge_after = std::max(1, static_cast<int>(patience + 0.5));
  }
  return pathway;
}

double hours_delivered(const Fidelity& share) {
  return std::max(least, at(share, Principle::caseload));
}

}  // namespace fotfeste
