#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "fotfeste/model/parameters.hpp"
#include "fotfeste/model/pathway.hpp"

namespace fotfeste {

/// How much of a pathway a site delivers, principle by principle, 0 to 1: what it was designed to
/// be is 1. Each weakens what it names (see `as_delivered`); nothing is put on outcomes directly.
///
///     delivered = mean - drift log2(growth) + spread (sqrt(common) z + sqrt(1 - common) z_i)
///
/// cut to 0-1, with z the site's and z_i the principle's luck there.
/// Values and sources: scenarios/evidence/fidelity.yaml
using Fidelity = std::array<double, principle_count>;

/// Standard normal luck of a site: its own, then one for each principle.
using SiteLuck = std::array<double, principle_count + 1>;

/// `growth`: staff now over staff at the start; a service that grows drifts [1].
[[nodiscard]] Fidelity delivered(const Parameters& p, const Fidelity& mean, const SiteLuck& luck,
                                 double growth);

/// The pathway as the site delivers it. Its caseload acts on staff: see `hours_delivered`.
[[nodiscard]] Pathway as_delivered(const Parameters& p, Pathway pathway, const Fidelity& share);

/// Share of their hours that staff have for clients where the caseload is too large [1].
[[nodiscard]] double hours_delivered(const Fidelity& share);

/// What was seen of a stay, or of many: contacts and outcomes beside what the pathway plans.
struct Delivered {
  double days = 0;      ///< outside jobs, with a worker [d]
  double job_days = 0;  ///< in jobs [d]
  double meetings = 0;  ///< held outside jobs
  double employer_contacts = 0;
  double coordinations = 0;
  double job_meetings = 0;    ///< held in jobs
  double first_contacts = 0;  ///< stays that reached a first employer contact
  double first_wait = 0;      ///< days to it, summed [d]
  double jobs = 0;            ///< that staff found
  double ordinary_jobs = 0;   ///< of them, in the ordinary labour market
  double preferred_jobs = 0;  ///< of them, of the kind the person wants
  double stays = 0;
  double discharged = 0;  ///< stays that were ended for missed meetings

  void add(const Delivered& other);
};

/// A fidelity score as a reviewer would give it, from what was delivered and not from what the site
/// is: 25 points for nothing, 125 for all that the design plans; what nothing was seen of is left
/// out. 0 where nothing was seen at all.
[[nodiscard]] double fidelity_score(const Pathway& design, const Delivered& seen);

}  // namespace fotfeste
