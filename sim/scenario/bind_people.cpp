#include <algorithm>

#include "sim/scenario/binding.hpp"

namespace fotfeste {
namespace {

int to_int(std::int64_t n) { return static_cast<int>(n); }

Group read_group(Reader& in, const Binding& binding, const GroupIncome& income) {
  Group group;
  group.name = in.name();
  group.share = in.require("share", share());
  group.severity = in.require("severity", real(at_least(0)));
  group.severity_spread = in.optional("severity_spread", real(at_least(0))).value_or(0);
  group.age = in.require("age", measure("years", between(18, 66)));
  group.age_spread = in.optional("age_spread", measure("years", between(0, 30))).value_or(0);
  group.wants_work = in.require("wants_work", share());
  group.education_share = in.optional("education_share", share()).value_or(0);
  group.open_group = in.optional("acceptance", real(between(0, 1))).value_or(1);
  group.women = in.optional("women", share());
  group.tells = in.optional("tells", share()).value_or(0);
  group.missing_tools = in.optional("missing_tools", real(at_least(0))).value_or(0);
  group.income = income;
  in.optional_within("income",
                     [&](Reader& part) { group.income = read_income(part, binding, income); });
  return group;
}

void read_pensioners(Reader& in, Population& people) {
  people.pensioners = to_int(in.require("number", count("people", 0, most_people)));
  people.pensioner_severity = in.require("severity", real(at_least(0)));
  people.pensioner_age = in.require("age", measure("years", between(18, 66)));
  people.pensioner_age_spread = in.require("age_spread", measure("years", between(0, 30)));
}

void read_system_people(Reader& in, Population& people, std::vector<double>& region_key) {
  people.regions = to_int(in.require("regions", whole_number(1, 1000)));
  people.stock = to_int(in.require("stock", count("people", 0, most_people)));
  people.entrants_per_month = in.require("entrants", persons_per_month(between(0, most_people)));
  in.optional_within("pensioners", [&](Reader& part) { read_pensioners(part, people); });
  if (!in.has("region_shares")) return;
  region_key = in.require_list("region_shares", share());
  if (region_key.size() != static_cast<std::size_t>(people.regions)) {
    in.report("region_shares", "E203",
              "must have one share for each of the " + std::to_string(people.regions) + " regions");
    return;
  }
  double sum = 0;
  for (const double part : region_key) sum += part;
  require_whole(in, "region_shares", sum, "the shares of the regions");
}

}  // namespace

std::vector<Group> read_groups(Reader& in, const Binding& binding, const GroupIncome& income) {
  std::vector<Group> groups;
  double sum = 0;
  in.each("groups", [&](Reader& group) {
    groups.push_back(read_group(group, binding, income));
    sum += groups.back().share;
  });
  if (!groups.empty()) require_whole(in, "groups", sum, "the shares of the groups");
  return groups;
}

Population read_population(Reader& in, const Binding& binding, std::vector<double>& region_key) {
  Population people;
  in.within("population", [&](Reader& part) {
    people.tells_targeting = part.optional("targeting", truth()).value_or(false);
    if (binding.system) return read_system_people(part, people, region_key);
    people.people = to_int(part.require("people", count("people", 1, most_people)));
    people.entry_window = part.require("entry_window", duration());
  });
  return people;
}

std::vector<Allocation> read_allocation(Reader& in, const Binding& binding) {
  std::vector<std::string> names = binding.pathways;
  names.emplace_back("nothing");
  std::vector<Allocation> allocation;
  double sum = 0;
  in.each("allocation", [&](Reader& part) {
    const Node name = scalar_node(part.node().mark, part.name());
    const Parsed<std::size_t> found = one_of("a pathway", names).parse(name);
    const double written = part.value(share());
    sum += written;
    if (const auto* refusal = std::get_if<Rejection>(&found)) {
      part.report({}, refusal->code,
                  "expected a pathway, found " + in_quotes(part.name()) + ": " + refusal->reason,
                  refusal->help);
      return;
    }
    const std::size_t index = std::get<std::size_t>(found);
    const bool none = index == binding.pathways.size();
    allocation.push_back({none ? nothing : static_cast<PathwayId>(index), written});
  });
  require_whole(in, "allocation", sum, "the shares of the pathways");
  return allocation;
}

}  // namespace fotfeste
