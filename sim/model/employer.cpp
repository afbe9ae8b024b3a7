#include "fotfeste/model/employer.hpp"

#include "fotfeste/random/portable_math.hpp"

namespace fotfeste {
namespace {

double faded(double value, double base, Duration time_constant, Tick since, Tick now) {
  if (value == base || now <= since) return value;
  return base + (value - base) * portable::exp(-to_days(now - since) / time_constant.count());
}

double between(double low, double high, double u) { return low + (high - low) * u; }

}  // namespace

Employer::Employer(const Parameters& p, double u_goodwill, double u_competence)
    : base_goodwill_(between(p.employer_goodwill_low, p.employer_goodwill_high, u_goodwill)),
      base_competence_(
          between(p.employer_competence_low, p.employer_competence_high, u_competence)),
      goodwill_(base_goodwill_),
      competence_(base_competence_) {}

double Employer::goodwill(const Parameters& p, Tick now) const {
  return faded(goodwill_, base_goodwill_, p.goodwill_time, since_, now);
}

double Employer::competence(const Parameters& p, Tick now) const {
  return faded(competence_, base_competence_, p.competence_time, since_, now);
}

void Employer::settle(const Parameters& p, Tick now) {
  goodwill_ = goodwill(p, now);
  competence_ = competence(p, now);
  since_ = now;
}

double Employer::gain(const Parameters& p, Tick now, double goodwill_share,
                      double competence_share) {
  settle(p, now);
  const double before = goodwill_;
  goodwill_ += goodwill_share * (1 - goodwill_);
  competence_ += competence_share * (1 - competence_);
  return goodwill_ - before;
}

double Employer::lose_goodwill(const Parameters& p, Tick now) {
  settle(p, now);
  const double before = goodwill_;
  goodwill_ *= 1 - p.goodwill_loss;
  return goodwill_ - before;
}

}  // namespace fotfeste
