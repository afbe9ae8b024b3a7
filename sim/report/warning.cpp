#include "fotfeste/report/warning.hpp"

#include <fmt/format.h>

#include "fotfeste/experiment/summary.hpp"

namespace fotfeste {
namespace {

std::string sentence(const FewReplications& few) {
  return fmt::format(
      "Only {} replications: with fewer than 30 the intervals may cover less than 95 %.", few.n);
}

std::string sentence(const HiddenFigures& hidden) {
  return fmt::format(
      "Figures that rest on too few people and are not shown: {} (fewer than {} simulated people, "
      "or 20 real ones).",
      hidden.n, fewest_simulated);
}

std::string sentence(const Failure& failure) {
  return fmt::format(
      "Replication {} (seed {}, region {}) failed and is left out: {}. To see it alone: {}",
      failure.replication, failure.seed, failure.region, failure.what, failure.command);
}

}  // namespace

std::string in_words(const Warning& warning) {
  return std::visit([](const auto& each) { return sentence(each); }, warning);
}

}  // namespace fotfeste
