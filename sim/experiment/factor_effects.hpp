#pragma once

#include "fotfeste/experiment/sensitivity.hpp"

namespace fotfeste {

/// Fills in what the design of the sweep allows to be said of the factors of an output, whose
/// `figures` are one row per point and one column per replication, and `means` are there.
void add_factor_effects(const SweepDescription& about, const Eigen::MatrixXd& figures,
                        OutputSensitivity& output);

}  // namespace fotfeste
