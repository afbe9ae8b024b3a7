#include "fotfeste/model/job_keeping.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "tests/support/numeric.hpp"

namespace fotfeste::testing {
namespace {

Parameters any_parameters(AnyLuck& luck) {
  Parameters p;
  p.problem_rate = per_month(luck.between(0.01, 0.2));
  p.problem_match = luck.between(0, 2);
  p.problem_severity = luck();
  p.problem_frailty = luck();
  p.problem_strained = luck.between(1, 2);
  p.problem_crisis = luck.between(2, 4);
  p.accommodation = luck();
  p.placement_problem = 0.5;
  p.newness = luck.between(1, 3);
  p.newness_first_month = luck.between(1, 2);
  p.settled = luck();
  p.problem_visible = days(luck.between(5, 40));
  p.patience = days(luck.between(10, 60));
  p.patience_subsidised = 1.4;
  p.natural_solve = per_day(luck.between(0.001, 0.05));
  p.find_client = luck();
  p.find_employer = luck();
  p.split_find_employer = 0.6;
  p.solve_visible = luck();
  p.response_trust_share = 0.4;
  p.quit_rate = per_month(luck.between(0.01, 0.1));
  p.quit_match = luck.between(0, 2);
  p.layoff_rate = per_month(luck.between(0.001, 0.05));
  p.convert_temporary = luck();
  p.convert_trial = luck();
  p.convert_placement = luck();
  p.convert_subsidy = luck();
  p.conversion_cap = 0.95;
  p.problem_open_conversion = 0.3;
  p.trial_days = days(30);
  p.placement_days = days(120);
  p.subsidised_days = days(365);
  p.temporary_days = days(150);
  return p;
}

TEST(Problems, ArriveAtTheRateOfTheRules) {
  AnyLuck luck(1);
  for (int time = 0; time < 200; ++time) {
    const Parameters p = any_parameters(luck);
    const JobSetting job{.contract = time % 2 ? Contract::placement : Contract::permanent,
                         .match = luck(),
                         .preferred = luck.between(0.5, 2),
                         .stable = luck(),
                         .rush = luck.between(1, 3),
                         .health = static_cast<Health>(time % 3),
                         .severity = luck(),
                         .luck = luck.between(-2, 2),
                         .solved = time % 4};
    const std::array health = {1.0, p.problem_strained, p.problem_crisis};
    double expected = p.problem_rate.per_day * health[static_cast<std::size_t>(time % 3)] * 1.7 *
                      job.preferred * job.stable * job.rush * (time % 2 ? 0.5 : 1);
    expected *= std::exp(-p.problem_match * (job.match - 0.5));
    expected *= std::exp(p.problem_severity * job.severity);
    expected *= std::exp(-p.problem_frailty * job.luck);
    for (int solved = 0; solved < job.solved; ++solved) expected *= std::exp(-p.accommodation);
    EXPECT_NEAR(problem_rate(p, job, 1.7) / expected, 1, 1e-12);
  }
}

TEST(Problems, TheFirstMonthsAreHarder) {
  AnyLuck luck(2);
  const Parameters p = any_parameters(luck);
  EXPECT_EQ(newness_factor(p, Tenure::first_month, true), p.newness * p.newness_first_month);
  EXPECT_EQ(newness_factor(p, Tenure::first_month, false), p.newness);
  EXPECT_EQ(newness_factor(p, Tenure::first_quarter, true), p.newness);
  EXPECT_EQ(newness_factor(p, Tenure::first_year, true), 1);
  EXPECT_EQ(newness_factor(p, Tenure::settled, true), p.settled);
}

// The chance that nobody stops a problem is the product of its two stages.
TEST(Problems, EscalateWithoutStaffAsTwoCompetingStagesSay) {
  AnyLuck luck(3);
  for (int time = 0; time < 200; ++time) {
    const Parameters p = any_parameters(luck);
    const double g = luck();
    const double c = luck();
    const double turnover = luck.between(0.5, 1.5);
    const Contract contract = time % 2 ? Contract::subsidised : Contract::temporary;
    const StageRates latent = stage_rates(p, ProblemStage::latent, contract, g, c, turnover);
    const StageRates visible = stage_rates(p, ProblemStage::visible, contract, g, c, turnover);
    const double seen = 1 / p.problem_visible.count();
    const double colleagues = p.natural_solve.per_day * c;
    const double e =
        turnover / (p.patience.count() * (0.5 + g)) / (time % 2 ? p.patience_subsidised : 1);
    const double expected = seen / (seen + colleagues) * e / (e + colleagues);
    EXPECT_NEAR(latent.onward / latent.total() * visible.onward / visible.total(), expected, 1e-14);
  }
}

TEST(Problems, AMeetingFindsThemUnlessBothSidesMiss) {
  AnyLuck luck(4);
  const Parameters p = any_parameters(luck);
  const double t = 0.6;
  const double missed_by_client = 1 - p.find_client * t;
  const double missed_by_employer = 1 - p.find_employer;
  EXPECT_NEAR(1 - detection_probability(p, t, {}), missed_by_client * missed_by_employer, 1e-15);
  EXPECT_NEAR(1 - detection_probability(p, t, {.employer = false}), missed_by_client, 1e-15);
  EXPECT_NEAR(1 - detection_probability(p, t, {.client = false}), missed_by_employer, 1e-15);
  EXPECT_NEAR(1 - detection_probability(p, t, {.client = false, .split_desks = true}),
              1 - 0.6 * p.find_employer, 1e-15);
  EXPECT_EQ(detection_probability(p, t, {.client = false, .employer = false}), 0);
}

TEST(Problems, AResponseSolvesMoreInTrust) {
  AnyLuck luck(5);
  const Parameters p = any_parameters(luck);
  EXPECT_NEAR(response_probability(p, 1), p.solve_visible, 1e-15);
  EXPECT_NEAR(response_probability(p, 0), 0.6 * p.solve_visible, 1e-15);
  EXPECT_NEAR(response_probability(p, 0.5), 0.8 * p.solve_visible, 1e-15);
}

TEST(Leaving, QuitsAndLayoffsCompete) {
  AnyLuck luck(6);
  for (int time = 0; time < 200; ++time) {
    const Parameters p = any_parameters(luck);
    const JobSetting job{.match = luck(),
                         .preferred = luck.between(0.5, 2),
                         .stable = luck(),
                         .rush = luck.between(1, 3)};
    const double market = luck.between(0.05, 1.3);
    const double turnover = luck.between(0.5, 1.5);
    const LeavingRates rates = leaving_rates(p, job, 1.4, market, turnover);
    EXPECT_NEAR(std::log(rates.quit),
                std::log(p.quit_rate.per_day * 1.4 * job.preferred * job.stable * job.rush) -
                    p.quit_match * (job.match - 0.5) + std::log(turnover),
                1e-12);
    const double layoffs_last = (market < 0.2 ? 0.2 : market) / (turnover * job.stable);
    EXPECT_NEAR(1 / rates.layoff, layoffs_last / p.layoff_rate.per_day, 1e-9 / rates.layoff);
  }
}

TEST(Contracts, AreProlongedByMatchUpToACap) {
  AnyLuck luck(7);
  const Parameters p = any_parameters(luck);
  const auto chance = [&](Contract contract, double match, bool problem, double stable) {
    return conversion_probability(p, {.contract = contract, .match = match, .stable = stable},
                                  problem);
  };
  EXPECT_NEAR(chance(Contract::trial, 0.5, false, 1), p.convert_trial, 1e-15);
  EXPECT_NEAR(chance(Contract::placement, 0.25, false, 1), p.convert_placement / 2, 1e-15);
  EXPECT_NEAR(chance(Contract::subsidised, 0.3, true, 1), 0.3 * 0.6 * p.convert_subsidy, 1e-15);
  EXPECT_NEAR(chance(Contract::trial, 0.5, false, 0.4), p.convert_trial, 1e-15);
  // A stable job fails to be prolonged less often, and only a temporary one is stable in this.
  const double fails = 1 - chance(Contract::temporary, 0.4, true, 1);
  EXPECT_NEAR(1 - chance(Contract::temporary, 0.4, true, 0.4), 0.4 * fails, 1e-15);
  Parameters eager = p;
  eager.convert_trial = 0.9;
  EXPECT_EQ(conversion_probability(eager, {.contract = Contract::trial, .match = 0.9}, false),
            0.95);
}

TEST(Contracts, LastAsLongAsTheirKindSays) {
  AnyLuck luck(8);
  const Parameters p = any_parameters(luck);
  constexpr int pieces = 1000;
  const auto mean_days = [&](Contract contract) {
    double sum = 0;
    for (int piece = 0; piece < pieces; ++piece) {
      sum += to_days(contract_length(p, contract, (piece + 0.5) / pieces));
    }
    return sum / pieces;
  };
  EXPECT_NEAR(mean_days(Contract::placement), 120, 1e-4);
  EXPECT_NEAR(mean_days(Contract::temporary), 150, 1e-4);
  EXPECT_EQ(contract_length(p, Contract::temporary, 0.0), to_ticks(days(75)));
  EXPECT_EQ(contract_length(p, Contract::temporary, 1.0), to_ticks(days(225)));
  for (const double u : {0.1, 0.9}) {
    EXPECT_EQ(contract_length(p, Contract::trial, u), to_ticks(days(30)));
    EXPECT_EQ(contract_length(p, Contract::subsidised, u), to_ticks(days(365)));
    EXPECT_EQ(contract_length(p, Contract::permanent, u), never);
  }
}

}  // namespace
}  // namespace fotfeste::testing
