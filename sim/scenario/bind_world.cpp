#include "sim/scenario/binding.hpp"

namespace fotfeste {
namespace {

constexpr std::size_t most_names = 250;

std::vector<std::string> names_at(const Node& root, std::string_view key, Problems& problems) {
  std::vector<std::string> names;
  const Node* node = root.find(key);
  if (node == nullptr || node->kind != Node::Kind::mapping) return names;
  for (const Entry& entry : node->entries) names.push_back(entry.key);
  if (names.size() > most_names) {
    problems.add("E212", node->mark, std::string{key}, "largest allowed 250 names");
    names.resize(most_names);
  }
  return names;
}

/// G by year, as far as it is written well; what is not is reported where the economics are read.
std::map<int, std::int64_t> base_amounts_of(const Node& root) {
  std::map<int, std::int64_t> amounts;
  const Node* economics = root.find("economics");
  const Node* table = economics == nullptr ? nullptr : economics->find("base_amount");
  if (table == nullptr) return amounts;
  for (const Entry& entry : table->entries) {
    const Parsed<StatedMoney> parsed = money(Per::once).parse(entry.value);
    const auto* amount = std::get_if<StatedMoney>(&parsed);
    if (amount != nullptr && amount->ore > 0) amounts[amount->price_year] = amount->ore;
  }
  return amounts;
}

/// Reads the clock of the world: tick 0, warm-up and the end.
void read_time(Reader& in, Binding& binding, World& world) {
  const Date first_reported = in.require("first_day", date());
  const bool is_a_day = is_valid(first_reported);
  if (binding.system) {
    const CalendarSpan span = in.require("warm_up", calendar_span(true));
    const int whole = static_cast<int>(span.years);
    const int length = whole > 0 && is_a_day ? -days_in_years(first_reported, -whole)
                                             : static_cast<int>(span.duration.count());
    binding.warm_up = days(length);
  }
  const CalendarSpan horizon = in.require("horizon", calendar_span(false));
  const bool whole_years = binding.system && horizon.years > 0 && is_a_day;
  const Duration reported =
      whole_years ? days(days_in_years(first_reported, static_cast<int>(horizon.years)))
                  : horizon.duration;
  if (is_a_day) {
    binding.first_day = plus_days(first_reported, -static_cast<int>(binding.warm_up.count()));
  }
  world.first_day = binding.first_day;
  world.warm_up = binding.warm_up;
  world.horizon = binding.warm_up + reported;
}

void read_system(Reader& in, const Binding& binding, World& world) {
  world.lines = read_lines(in, binding);
  world.referral.active = false;
  if (in.has("referral")) {
    in.within("referral", [&](Reader& part) { world.referral = read_referral(part, binding); });
  }
}

void read_rules(Reader& in, const Binding& binding, World& world) {
  const auto fallback = in.require("fallback", or_none(binding.pathway()));
  world.fallback = fallback ? static_cast<PathwayId>(*fallback) : nothing;
  world.ordinary_after_support = in.require(
      "after_support",
      choice<bool>("what follows after support", {{"ordinary", true}, {"nothing", false}}));
  if (binding.system && in.has("fallback") && !fallback) {
    in.report("fallback", "E303", "a system needs a pathway here, where everybody starts");
  }
}

void read_all(Reader& in, Binding& binding, World& world) {
  in.optional("title", text());
  in.optional("summary", text());
  binding.system =
      in.require("kind", choice<bool>("a kind of scenario", {{"system", true}, {"trial", false}}));
  world.system = binding.system;
  binding.price_year = static_cast<int>(in.require("price_year", whole_number(1900, 2300)));
  read_time(in, binding, world);
  in.within("parameters",
            [&](Reader& part) { world.parameters = read_parameters(part, binding.evidence); });
  world.switches = read_switches(in);
  GroupIncome income;
  world.economics = read_economics(in, binding, income);
  world.economics.subsidies = read_subsidies(in);
  world.economics.grants = read_grants(in, binding);
  world.groups = read_groups(in, binding, income);
  Staff staff = read_roles(in, binding, world.parameters);
  world.roles = std::move(staff.roles);
  world.economics.staff = std::move(staff.costs);
  world.pathways = read_pathways(in, binding);
  world.people = read_population(in, binding, world.region_key);
  binding.regions = world.people.regions;
  in.within("market", [&](Reader& part) { world.market = read_market(part, binding); });
  world.market.sectors = read_sectors(in);
  world.market.agreements = read_agreements(in, binding);
  in.optional_within("health_team", [&](Reader& part) {
    world.health_team_hours = part.require("hours", hours_per_week(above(0)));
  });
  in.optional_within("indicator", [&](Reader& part) {
    world.indicator = {part.optional("employer_contact", real(at_least(0))).value_or(0),
                       part.optional("placement", real(at_least(0))).value_or(0)};
  });
  read_rules(in, binding, world);
  in.also_known({"official", "published", "context"});
  if (binding.system) return read_system(in, binding, world);
  in.also_known({"arms"});
  world.horizon += world.people.entry_window;
}

}  // namespace

Switches read_switches(Reader& in) {
  Switches switches;
  in.optional_within("switches", [&](Reader& part) {
    for (const Mechanism& mechanism : mechanisms) {
      switches.*mechanism.on = part.optional(mechanism.name, truth()).value_or(true);
    }
  });
  return switches;
}

Binding names_of(const Node& root, const Evidence& evidence, Problems& problems) {
  return {.evidence = evidence,
          .groups = names_at(root, "groups", problems),
          .roles = names_at(root, "roles", problems),
          .pathways = names_at(root, "pathways", problems),
          .lines = names_at(root, "lines", problems),
          .sectors = names_at(root, "sectors", problems),
          .subsidies = names_at(root, "subsidies", problems),
          .grants = names_at(root, "grants", problems),
          .price_year = 0,
          .base_amounts = base_amounts_of(root),
          .first_day = {}};
}

World bind_world(const Node& root, const Evidence& evidence, Problems& problems) {
  World world;
  Binding binding = names_of(root, evidence, problems);
  read_tree(root, problems, [&](Reader& in) { read_all(in, binding, world); });
  return world;
}

}  // namespace fotfeste
