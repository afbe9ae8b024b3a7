#pragma once

#include "fotfeste/model/parameters.hpp"

namespace fotfeste {

/// Whether somebody tells employers about their health has two edges. Who tells meets fewer
/// openings, least so with an employer who knows and trusts those who ask; and in a job colleagues
/// and managers who know can help more.
///
/// Values and sources: scenarios/evidence/disclosure.yaml

/// Openings of somebody who tells, over those of somebody who does not. `goodwill` of the employer;
/// 0 where nobody has asked on the person's behalf [1].
[[nodiscard]] constexpr double disclosed_openings(const Parameters& p, double goodwill) {
  return 1 - (1 - p.disclosure_openings) * (1 - goodwill);
}

/// Help at work of somebody who has told, over that of somebody who has not [1].
[[nodiscard]] constexpr double disclosed_help(const Parameters& p) { return p.disclosure_help; }

}  // namespace fotfeste
