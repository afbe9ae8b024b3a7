#pragma once

#include "fotfeste/model/parameters.hpp"

namespace fotfeste {

/// A certificate of upper secondary school, got by staying to the end of a phase of education. It
/// opens one kind of job that others are rarely taken into; other jobs are as before.
///
///     openings = 1 + share of that kind * (its openings with the certificate - 1)
///
/// Values and sources: scenarios/evidence/certificate.yaml
[[nodiscard]] constexpr double certified_openings(const Parameters& p) {
  return 1 + p.certificate_jobs * (p.certificate_openings - 1);
}

}  // namespace fotfeste
