#include "fotfeste/model/income.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "fotfeste/model/unit_price.hpp"
#include "sim/model/granted_wages.hpp"
#include "sim/model/money_flow.hpp"

namespace fotfeste {
namespace {

/// Integral over job ages `from`..`to` of a productivity that rises in a line to 1 [ticks].
double productive_ticks(double start, Duration time, Tick from, Tick to) {
  const auto rise = static_cast<double>(to_ticks(time));
  const auto a = static_cast<double>(from);
  const auto b = static_cast<double>(to);
  const auto lost_to = [&](double age) {
    const double rising = std::min(age, rise);
    return rise == 0 ? 0 : (1 - start) * (rising - rising * rising / (2 * rise));
  };
  return (b - a) - (lost_to(b) - lost_to(a));
}

/// What flows to and from one client in one calendar year.
struct ClientYear {
  std::array<Flow, benefit_count> benefits;
  Flow wage;
  Flow subsidised;
  GrantedWages granted;     ///< by subsidies of the catalogue
  double work = 0;          ///< productivity x thousandths of weekly hours x ticks
  double work_present = 0;  ///< discounted
};

/// Walks through a client's life from change to change.
class Walk {
 public:
  Walk(const Economics& economics, const Calendar& calendar, const Discounting& discounting,
       const Livelihood& livelihood, const Life& life)
      : economics_(economics),
        calendar_(calendar),
        discounting_(discounting),
        livelihood_(livelihood),
        life_(life),
        worked_(worked_share(economics, livelihood)),
        ramp_up_(ramp_up_of(economics, livelihood, life)) {}

  /// Adds `from`..`to` to the book, whose years hold it.
  void count(Tick from, Tick to, IncomeBook& book);

 private:
  void skip_jobs(Tick t);
  [[nodiscard]] const JobSpell* job_at(Tick t) const;
  [[nodiscard]] Tick next_change(Tick t, Tick end) const;
  void count_span(Tick from, Tick to);
  void count_wage(const JobSpell& job, Tick from, Tick to, double factor);
  Money close_wages(int year, IncomeBook& book);
  void close_year(int year, IncomeBook& book);

  const Economics& economics_;
  const Calendar& calendar_;
  const Discounting& discounting_;
  const Livelihood& livelihood_;
  const Life& life_;
  double worked_;  ///< share of full time in a paid job [1]
  RampUp ramp_up_;
  std::size_t next_job_ = 0;
  std::uint32_t job_ = 0;
  Tick job_start_ = never;  ///< of the first contract of the present job
  ClientYear year_;
};

void Walk::skip_jobs(Tick t) {
  while (next_job_ < life_.jobs.size()) {
    const JobSpell& job = life_.jobs[next_job_];
    if (job_start_ == never || job.job != job_) {
      job_ = job.job;
      job_start_ = job.start;
    }
    if (job.end > t) return;
    ++next_job_;
  }
}

const JobSpell* Walk::job_at(Tick t) const {
  if (next_job_ == life_.jobs.size() || life_.jobs[next_job_].start > t) return nullptr;
  return &life_.jobs[next_job_];
}

Tick Walk::next_change(Tick t, Tick end) const {
  Tick next = end;
  const auto consider = [&](Tick change) {
    if (change > t) next = std::min(next, change);
  };
  consider(life_.pension);
  consider(life_.assistance);
  consider(ramp_up_.end);
  if (next_job_ < life_.jobs.size()) {
    consider(life_.jobs[next_job_].start);
    consider(life_.jobs[next_job_].end);
    consider(later_share_from(economics_, life_.jobs[next_job_], job_start_));
  }
  return next;
}

void Walk::count_span(Tick from, Tick to) {
  const JobSpell* job = job_at(from);
  const bool paid = job != nullptr && is_paid(job->contract);
  const double factor = discounting_.mean_factor(from, to);
  const auto benefit = static_cast<std::size_t>(benefit_at(livelihood_, life_, from));
  const std::int64_t share =
      paid_share(economics_.benefits[benefit], paid ? worked_ : 0.0, ramp_up_.holds(from));
  year_.benefits[benefit].add((to - from) * share, factor);
  if (!paid) return;
  count_wage(*job, from, to, factor);
  const double work = static_cast<double>(livelihood_.weekly_hours) *
                      productive_ticks(livelihood_.productivity, economics_.productivity_time,
                                       from - job_start_, to - job_start_);
  year_.work += work;
  year_.work_present += work * factor;
}

void Walk::count_wage(const JobSpell& job, Tick from, Tick to, double factor) {
  Flow wage;
  wage.add((to - from) * livelihood_.weekly_hours, factor);
  if (job.subsidy != nothing) {
    const bool is_later = from >= later_share_from(economics_, job, job_start_);
    return year_.granted.add(economics_, job, is_later, wage);
  }
  Flow& sum = job.contract == Contract::subsidised ? year_.subsidised : year_.wage;
  sum.weight += wage.weight;
  sum.present += wage.present;
}

void Walk::count(Tick from, Tick to, IncomeBook& book) {
  Tick now = from;
  while (now < to) {
    const int year = calendar_.year_of(now);
    const Tick end = std::min(to, calendar_.start_of_year(year + 1));
    while (now < end) {
      skip_jobs(now);
      const Tick next = next_change(now, end);
      count_span(now, next);
      now = next;
    }
    close_year(year, book);
  }
}

/// Wages of the year and what follows from them; returns their sum.
Money Walk::close_wages(int year, IncomeBook& book) {
  const auto wage_of = [&](const Flow& flow) {
    return flow.money(scaled(livelihood_.hourly_wage, flow.weight, wage_unit));
  };
  const GrantedWages::Sums granted = year_.granted.sums(economics_, livelihood_);
  const Money uncatalogued = wage_of(year_.subsidised);
  const Money subsidised = uncatalogued + granted.wages;
  const Money ordinary = wage_of(year_.wage);
  const Money wages = ordinary + subsidised;
  const Money subsidy = share_of(uncatalogued, economics_.wage_subsidy) + granted.refunded;
  book.at(year, AccountKind::wage) = ordinary;
  book.at(year, AccountKind::wage_subsidy) = subsidy;
  book.at(year, AccountKind::subsidised_wage) = subsidised - subsidy;
  book.at(year, AccountKind::employer_contribution) =
      share_of(wages, economics_.employer_contribution);
  const double price = static_cast<double>(livelihood_.hourly_wage.ore) *
                       (1 + economics_.employer_contribution) / static_cast<double>(wage_unit);
  const Nok value{std::llround(year_.work * price)};
  const double factor = year_.work == 0 ? 1 : year_.work_present / year_.work;
  book.at(year, AccountKind::production) = {value, static_cast<double>(value.ore) * factor};
  return wages;
}

void Walk::close_year(int year, IncomeBook& book) {
  ShareSum tax;
  Money income;
  for (std::size_t benefit = 0; benefit + 1 < year_.benefits.size(); ++benefit) {
    const Flow& flow = year_.benefits[benefit];
    if (flow.weight == 0) continue;
    const Money money = flow.money(
        scaled(livelihood_.yearly[benefit], flow.weight, ticks_of_year(year) * whole_share));
    book.at(year, account_of(static_cast<Benefit>(benefit))) = money;
    tax.add(money, economics_.benefits[benefit].tax);
    income = income + money;
  }
  if (year_.wage.weight + year_.subsidised.weight > 0 || !year_.granted.empty()) {
    const Money wages = close_wages(year, book);
    tax.add(wages, economics_.tax_on_wage);
    income = income + wages;
  }
  const Money direct_tax = tax.money();
  book.at(year, AccountKind::direct_tax) = direct_tax;
  book.at(year, AccountKind::indirect_tax) = share_of(income - direct_tax, economics_.indirect_tax);
  year_ = {};
}

}  // namespace

IncomeAccounts::IncomeAccounts(const Economics& economics, const Calendar& calendar, Tick from,
                               Tick to)
    : economics_(&economics),
      calendar_(calendar),
      discounting_(economics.discount_rate, calendar.tick_of(economics.decision)),
      from_(from),
      to_(to) {}

IncomeBook IncomeAccounts::book(const Livelihood& livelihood, const Life& life) const {
  const Tick from = std::max(from_, life.entry);
  const Tick to = std::min(to_, life.until);
  if (from >= to) return {};
  IncomeBook book(calendar_.year_of(from), calendar_.year_of(to - 1));
  Walk(*economics_, calendar_, discounting_, livelihood, life).count(from, to, book);
  return book;
}

}  // namespace fotfeste
