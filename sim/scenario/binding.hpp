#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "fotfeste/model/world.hpp"
#include "fotfeste/scenario/evidence.hpp"
#include "fotfeste/scenario/reader.hpp"

namespace fotfeste {

constexpr int most_people = 10'000'000;

/// What the parts of a scenario need to know of each other before they are read.
struct Binding {
  const Evidence& evidence;
  bool system = false;
  std::vector<std::string> groups;  ///< names in the order of the file, which are the ids
  std::vector<std::string> roles;
  std::vector<std::string> pathways;
  std::vector<std::string> lines;
  std::vector<std::string> sectors;
  int regions = 1;
  std::vector<std::string> subsidies;
  std::vector<std::string> grants;
  int price_year = 0;
  std::map<int, std::int64_t> base_amounts;  ///< G by calendar year [øre]
  Date first_day;                            ///< tick 0
  Duration warm_up{0};                       ///< days from tick 0 to the first reported day

  [[nodiscard]] Format<std::size_t> role() const { return one_of("a role", roles); }
  [[nodiscard]] Format<std::size_t> pathway() const { return one_of("a pathway", pathways); }
  [[nodiscard]] Format<std::size_t> group() const { return one_of("a group", groups); }
  [[nodiscard]] Format<std::size_t> sector() const { return one_of("a sector", sectors); }
  [[nodiscard]] Format<std::size_t> subsidy() const { return one_of("a subsidy", subsidies); }
  [[nodiscard]] Format<std::size_t> grant() const { return one_of("a grant", grants); }
  [[nodiscard]] Format<std::size_t> line() const { return one_of("a line", lines); }

  /// The amount at `key` in kroner of the price year, per year, hour or once as `format` says.
  Nok amount(Reader& in, std::string_view key, const Format<StatedMoney>& format) const;
  Nok optional_amount(Reader& in, std::string_view key, const Format<StatedMoney>& format) const;
  /// The same for a place of the tree that is an amount itself.
  Nok amount_here(Reader& in, const Format<StatedMoney>& format) const;
  /// In the prices of the price year; reports E321 at `key` when a year has no base amount.
  Nok converted(Reader& in, std::string_view key, const StatedMoney& money) const;
};

/// Kroner per year, written per year or per month.
Format<StatedMoney> yearly_money();
/// "none", or what `format` reads.
template <class T>
Format<std::optional<T>> or_none(const Format<T>& format) {
  return {format.expected + ", or none",
          [parse = format.parse](const Node& node) -> Parsed<std::optional<T>> {
            if (node.kind == Node::Kind::scalar && node.text == "none") return std::optional<T>{};
            Parsed<T> parsed = parse(node);
            if (auto* refusal = std::get_if<Rejection>(&parsed)) return std::move(*refusal);
            return std::optional<T>{std::get<T>(std::move(parsed))};
          }};
}
/// A date, or a duration after the first reported day: time since tick 0.
Format<Duration> moment(const Binding& binding);
/// A time that is counted in calendar years when it is written in whole years, in days from `from`.
/// Whole days only when `whole_days`. Refused as E307 outside 0 (exclusive when `above_zero`) to
/// 200 years.
struct CalendarSpan {
  double years = 0;  ///< whole years; when 0, `duration` says it all
  Duration duration{0};
};
Format<CalendarSpan> calendar_span(bool whole_days);
Node scalar_node(Mark mark, std::string text);
Node mapping_node(Mark mark);
/// Days from `day` until it comes round `years` later (before, when negative).
int days_in_years(Date day, int years);
Date plus_days(Date day, int days);
int days_between(Date from, Date to);

/// Each reads one part of the tree; problems are reported, not thrown.
Parameters read_parameters(Reader& in, const Evidence& evidence);
Switches read_switches(Reader& in);
std::vector<Group> read_groups(Reader& in, const Binding& binding, const GroupIncome& income);
LabourMarket read_market(Reader& in, const Binding& binding);
std::vector<Sector> read_sectors(Reader& in);
std::vector<Agreement> read_agreements(Reader& in, const Binding& binding);
Population read_population(Reader& in, const Binding& binding, std::vector<double>& region_key);
struct Staff {
  std::vector<Role> roles;
  std::vector<StaffCost> costs;  ///< one per role
};
Staff read_roles(Reader& in, const Binding& binding, const Parameters& parameters);
std::vector<Pathway> read_pathways(Reader& in, const Binding& binding);
std::vector<Line> read_lines(Reader& in, const Binding& binding);
Referral read_referral(Reader& in, const Binding& binding);
/// `income` is what groups have that do not say otherwise.
Economics read_economics(Reader& in, const Binding& binding, GroupIncome& income);
std::vector<Subsidy> read_subsidies(Reader& in);
std::vector<Grant> read_grants(Reader& in, const Binding& binding);
Format<Payer> payer();
StaffCost read_cost(Reader& in, const Binding& binding, double caseload);
GroupIncome read_income(Reader& in, const Binding& binding, GroupIncome income);
std::vector<Allocation> read_allocation(Reader& in, const Binding& binding);

/// Reports E214 at `key` unless the shares add up to 1.
void require_whole(Reader& in, std::string_view key, double sum, const std::string& of_what);

/// Parameters that roles take over when a scenario is read: moving them later would do nothing.
[[nodiscard]] bool acts_through_roles(const std::string& key);

/// A parameter as a bare number: rates a day, times in days.
inline double plain(double number) { return number; }
inline double plain(Rate rate) { return rate.per_day; }
inline double plain(Duration d) { return d.count(); }

/// Units that say what a bare number means; the others are written after it.
[[nodiscard]] bool is_bare_unit(std::string_view unit);

/// A number with its unit, as a scenario writes it: "0.2 /month".
std::string value_text(double value, std::string_view unit);

/// The tree with every parameter that it does not say itself, at the central value of its evidence.
void complete_parameters(Node& root, const Evidence& evidence);

/// What is named in the tree.
Binding names_of(const Node& root, const Evidence& evidence, Problems& problems);

/// The world that a whole tree says, without `arms`; `root` is complete. A trial has no allocation
/// and no computed staff yet.
World bind_world(const Node& root, const Evidence& evidence, Problems& problems);

}  // namespace fotfeste
