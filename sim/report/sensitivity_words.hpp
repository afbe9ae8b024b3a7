#pragma once

#include <string>

#include "fotfeste/experiment/sensitivity.hpp"

namespace fotfeste {

/// "caseload", "caseload squared", "caseload x delay", "pathway is ips".
[[nodiscard]] std::string term_name(const SweepDescription& about, const FactorFit& fit,
                                    const MetamodelTerm& term);

/// "12 %", "below 1 %".
[[nodiscard]] std::string rough_percent(double share);

/// "rises", "falls", "turns", "flat".
[[nodiscard]] std::string to_string(Direction direction);

/// "within chance", "hardly", "alone", "in interplay".
[[nodiscard]] std::string to_string(Acting acting);

/// "entrants.ever.12m < 0".
[[nodiscard]] std::string rule_text(const LossRule& rule, Unit unit);

/// "caseload is at least 31 clients and pathway is not ips".
[[nodiscard]] std::string where_it_loses(const SweepDescription& about, const SweepLosses& losses);

}  // namespace fotfeste
