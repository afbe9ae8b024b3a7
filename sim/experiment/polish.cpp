#include "fotfeste/experiment/polish.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace fotfeste {
namespace {

constexpr double difference = 0.1;    ///< of a range, for the sensitivities
constexpr double longest_move = 0.3;  ///< of a range, in one step
constexpr double margin = 0.1;        ///< of a band, kept on either side
constexpr double strictness = 1e4;
constexpr double sds_in_range = 4;  ///< of the prior

double width(const Target& target) { return target.published.high - target.published.low; }

/// How far outside, in widths, with its sign; 0 inside.
double outside(const Target& target, double figure) {
  const double keep = margin * width(target);
  const double above = std::max(0., figure - (target.published.high - keep));
  const double below = std::max(0., target.published.low + keep - figure);
  return (above - below) / width(target);
}

double miss(const Target& target, double figure) {
  return (figure - target.published.value) / target.standard_error();
}

std::vector<double> as_list(const Eigen::VectorXd& all) { return {all.begin(), all.end()}; }

/// Figures as linear functions of moves.
struct Linear {
  const std::vector<Target>& targets;
  const std::vector<double>& figures;  ///< without a move
  Eigen::MatrixXd slopes;              ///< a row for each target, a column for each parameter

  [[nodiscard]] double figure(Eigen::Index n, const Eigen::VectorXd& moves) const {
    return figures[static_cast<std::size_t>(n)] + slopes.row(n).dot(moves);
  }

  [[nodiscard]] double loss(const Eigen::VectorXd& moves) const {
    std::vector<double> there;
    for (Eigen::Index n = 0; n < slopes.rows(); ++n) there.push_back(figure(n, moves));
    return polish_loss(targets, there, as_list(moves));
  }
};

/// Half the first and second derivatives of the loss.
struct Bend {
  Eigen::VectorXd gradient;
  Eigen::MatrixXd hessian;
};

Bend bend_at(const Linear& linear, const Eigen::VectorXd& moves) {
  constexpr double prior = sds_in_range * sds_in_range;
  const Eigen::Index n_moves = moves.size();
  Bend bend{prior * moves, prior * Eigen::MatrixXd::Identity(n_moves, n_moves)};
  for (Eigen::Index n = 0; n < linear.slopes.rows(); ++n) {
    const double figure = linear.figure(n, moves);
    if (std::isnan(figure)) continue;
    const Target& target = linear.targets[static_cast<std::size_t>(n)];
    const double out = outside(target, figure);
    const double per_se = 1 / target.standard_error();
    const double per_width = strictness / width(target);
    const Eigen::VectorXd slope = linear.slopes.row(n).transpose();
    bend.gradient += (miss(target, figure) * per_se + per_width * out) * slope;
    const double weight = per_se * per_se + (out != 0 ? per_width / width(target) : 0);
    bend.hessian += weight * slope * slope.transpose();
  }
  return bend;
}

/// Newton's direction among the moves that no bound holds where the gradient pushes against it.
Eigen::VectorXd direction(const Bend& bend, const std::vector<bool>& held) {
  Bend free = bend;
  for (Eigen::Index p = 0; p < free.gradient.size(); ++p) {
    if (!held[static_cast<std::size_t>(p)]) continue;
    free.gradient(p) = 0;
    free.hessian.row(p).setZero();
    free.hessian.col(p).setZero();
    free.hessian(p, p) = 1;
  }
  return -free.hessian.ldlt().solve(free.gradient);
}

/// Where the loss of the linear figures is least within the bounds: Newton's method, projected.
Eigen::VectorXd best_moves(const Linear& linear, const Eigen::VectorXd& lowest,
                           const Eigen::VectorXd& highest) {
  constexpr int most_rounds = 200;
  constexpr double shortest_part = 1e-6;
  Eigen::VectorXd moves = Eigen::VectorXd::Zero(lowest.size());
  for (int round = 0; round < most_rounds; ++round) {
    const Bend bend = bend_at(linear, moves);
    std::vector<bool> held;
    for (Eigen::Index p = 0; p < moves.size(); ++p) {
      held.push_back((moves(p) <= lowest(p) && bend.gradient(p) > 0) ||
                     (moves(p) >= highest(p) && bend.gradient(p) < 0));
    }
    const Eigen::VectorXd way = direction(bend, held);
    const double before = linear.loss(moves);
    double part = 1;
    Eigen::VectorXd there = moves;
    do {
      there = (moves + part * way).cwiseMax(lowest).cwiseMin(highest);
      part /= 2;
    } while (linear.loss(there) >= before && part > shortest_part);
    if (linear.loss(there) >= before) break;
    moves = there;
  }
  return moves;
}

Linear linear_at(const std::vector<Target>& targets, const FiguresAt& figures_at,
                 const Polished& here) {
  const auto rows = static_cast<Eigen::Index>(targets.size());
  Linear linear{targets, here.figures,
                Eigen::MatrixXd::Zero(rows, static_cast<Eigen::Index>(here.places.size()))};
  for (std::size_t p = 0; p < here.places.size(); ++p) {
    std::vector<double> beside = here.places;
    const double way = beside[p] + difference <= 1 ? difference : -difference;
    beside[p] += way;
    const std::vector<double> figures = figures_at(beside);
    for (std::size_t n = 0; n < figures.size(); ++n) {
      const double slope = (figures[n] - here.figures[n]) / way;
      if (std::isnan(slope)) continue;
      linear.slopes(static_cast<Eigen::Index>(n), static_cast<Eigen::Index>(p)) = slope;
    }
  }
  return linear;
}

Eigen::VectorXd moves_from(const std::vector<double>& places, const Linear& linear) {
  const Eigen::ArrayXd place =
      Eigen::Map<const Eigen::ArrayXd>(places.data(), static_cast<Eigen::Index>(places.size()));
  return best_moves(linear, (-place).max(-longest_move), (1 - place).min(longest_move));
}

std::vector<double> moved(std::vector<double> places, const Eigen::VectorXd& moves) {
  for (std::size_t p = 0; p < places.size(); ++p) {
    places[p] = std::clamp(places[p] + moves(static_cast<Eigen::Index>(p)), 0., 1.);
  }
  return places;
}

}  // namespace

double polish_loss(const std::vector<Target>& targets, const std::vector<double>& figures,
                   const std::vector<double>& moves) {
  double sum = 0;
  for (std::size_t n = 0; n < targets.size(); ++n) {
    if (std::isnan(figures[n])) continue;
    const double z = miss(targets[n], figures[n]);
    const double out = outside(targets[n], figures[n]);
    sum += z * z + strictness * out * out;
  }
  for (const double move : moves) sum += sds_in_range * sds_in_range * move * move;
  return sum;
}

Polished polish(const std::vector<Target>& targets, const FiguresAt& figures_at,
                std::vector<double> places, int steps) {
  constexpr int halvings = 3;
  Polished here{places, figures_at(places)};
  for (int step = 0; step < steps; ++step) {
    const double before = polish_loss(targets, here.figures, {});
    const Linear linear = linear_at(targets, figures_at, here);
    Eigen::VectorXd moves = moves_from(here.places, linear);
    bool better = false;
    for (int halved = 0; halved <= halvings && !better; ++halved, moves /= 2) {
      Polished there{moved(here.places, moves), {}};
      there.figures = figures_at(there.places);
      better = polish_loss(targets, there.figures, {}) < before;
      if (better) here = std::move(there);
    }
    if (!better) break;
  }
  return here;
}

}  // namespace fotfeste
