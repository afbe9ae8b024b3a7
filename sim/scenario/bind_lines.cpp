#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/binding.hpp"

namespace fotfeste {
namespace {

constexpr int most_places = 10'000'000;

/// Regions by number, from 1, with the first year in each.
RegionReach read_reach(Reader& in, const Binding& binding) {
  RegionReach reach;
  if (!in.has("regions")) return reach;
  const auto regions = static_cast<std::size_t>(binding.regions);
  reach.first_year.assign(regions, RegionReach::not_at_all);
  in.each("regions", [&](Reader& part) {
    const Parsed<std::int64_t> written = parse_whole(part.name());
    const auto* number = std::get_if<std::int64_t>(&written);
    const int year = static_cast<int>(part.value(whole_number(1900, 2300)));
    if (number == nullptr || *number < 1 || *number > binding.regions) {
      part.report({}, "E203",
                  fmt::format("expected the number of a region before the colon, 1 to {}, found {}",
                              binding.regions, in_quotes(part.name())),
                  "write e.g. 1: 2020");
      return;
    }
    reach.first_year[static_cast<std::size_t>(*number) - 1] = year;
  });
  return reach;
}

/// The year that a key names; 0 when it names none.
int year_of(Reader& in) {
  const Parsed<std::int64_t> year = parse_whole(in.name());
  const auto* number = std::get_if<std::int64_t>(&year);
  if (number != nullptr && *number >= 1900 && *number <= 2300) return static_cast<int>(*number);
  in.report({}, "E203", "expected a calendar year before the colon, found " + in_quotes(in.name()),
            "write e.g. 2020: 200 million kr/year @2019");
  return 0;
}

LineMoney read_money(Reader& in, const Binding& binding, Buys buys) {
  LineMoney money;
  in.each("amount", [&](Reader& part) {
    const int year = year_of(part);
    money.amounts.push_back({year, binding.amount_here(part, yearly_money())});
  });
  std::sort(money.amounts.begin(), money.amounts.end(),
            [](const YearAmount& a, const YearAmount& b) { return a.year < b.year; });
  in.optional_each("supplements", [&](Reader& part) {
    const Date from = part.require("from", date());
    money.supplements.push_back(
        {from, binding.amount(part, "amount", fotfeste::money(Per::once, true))});
  });
  std::sort(money.supplements.begin(), money.supplements.end(),
            [](const Supplement& a, const Supplement& b) { return a.from < b.from; });
  if (buys != Buys::posted) money.unit_cost = binding.amount(in, "unit_cost", yearly_money());
  money.vacant_share = in.optional("vacant_share", share()).value_or(0);
  money.carry_over = in.optional("carry_over", share()).value_or(0);
  money.payer = in.optional("payer", payer()).value_or(Payer::state_programme);
  money.municipality_share = in.optional("municipality_share", share()).value_or(0);
  money.transfer = in.optional("transfer", truth()).value_or(false);
  return money;
}

std::vector<bool> read_eligible(Reader& in, const Binding& binding) {
  const Node* written = in.find("eligible");
  if (written == nullptr || (written->kind == Node::Kind::scalar && written->text == "all")) {
    return std::vector<bool>(binding.groups.size(), true);
  }
  std::vector<bool> eligible(binding.groups.size(), false);
  in.each("eligible", [&](Reader& part) {
    const std::size_t group = part.value(binding.group());
    if (group < eligible.size()) eligible[group] = true;
  });
  return eligible;
}

void check_line(Reader& in, const Line& line, bool has_role) {
  if (line.buys == Buys::positions && !has_role) {
    in.report("role", "E201",
              "expected a role, found nothing: a line that buys positions needs one");
  }
  if (line.buys == Buys::posted && line.referral_weight > 0) {
    in.report("referral_weight", "E211", "a line that is only posted serves nobody; must be 0");
  }
  const bool serves = line.referral_weight > 0 || line.pensioners;
  if (serves && !in.has("pathway")) {
    in.report("pathway", "E201", "expected a pathway, found nothing: the line is referred to");
  }
  if (line.buys != Buys::posted && line.buys != Buys::commitments &&
      line.money.unit_cost.ore == 0) {
    in.report("unit_cost", "E211", "must be above 0");
  }
}

Line read_line(Reader& in, const Binding& binding) {
  Line line;
  line.name = in.name();
  line.buys =
      in.require("buys", choice<Buys>("what a line buys", {{"positions", Buys::positions},
                                                           {"places", Buys::places},
                                                           {"commitments", Buys::commitments},
                                                           {"posted", Buys::posted}}));
  const auto role = in.optional("role", binding.role());
  if (role) line.role = static_cast<RoleId>(*role);
  const auto pathway = in.optional("pathway", binding.pathway());
  if (pathway) line.pathway = static_cast<PathwayId>(*pathway);
  line.referral_weight = in.optional("referral_weight", real(at_least(0))).value_or(0);
  line.only_willing = in.optional("only_willing", truth()).value_or(true);
  line.pensioners = in.optional("pensioners", truth()).value_or(false);
  line.assessment_first = in.optional("assessment_first", truth()).value_or(true);
  line.groups = read_eligible(in, binding);
  if (const auto places = in.optional("places", or_none(count("places", 0, most_places)))) {
    if (*places) line.places = static_cast<int>(**places);
  }
  line.money = read_money(in, binding, line.buys);
  line.reach = read_reach(in, binding);
  check_line(in, line, in.has("role"));
  return line;
}

std::vector<LineId> read_order(Reader& in, const Binding& binding) {
  std::vector<LineId> order;
  const std::size_t n = in.node().items.size();
  for (std::size_t index = 0; index < n; ++index) {
    const Parsed<std::size_t> line = binding.line().parse(in.node().items[index]);
    if (const auto* found = std::get_if<std::size_t>(&line)) {
      order.push_back(static_cast<LineId>(*found));
    } else {
      const auto& refusal = std::get<Rejection>(line);
      in.problems().add(
          refusal.code, in.node().items[index].mark, in.path(),
          "expected a line, found " + describe(in.node().items[index]) + ": " + refusal.reason,
          refusal.help);
    }
  }
  if (in.node().kind != Node::Kind::sequence) {
    in.report({}, "E203", "expected a list of lines, found " + describe(in.node()));
  }
  return order;
}

}  // namespace

std::vector<Line> read_lines(Reader& in, const Binding& binding) {
  std::vector<Line> lines;
  double weights = 0;
  in.each("lines", [&](Reader& part) {
    lines.push_back(read_line(part, binding));
    weights += lines.back().referral_weight;
  });
  if (!lines.empty() && weights <= 0) {
    in.report("lines", "E215", "every referral_weight is 0, so nobody is referred",
              "give the measures a referral_weight");
  }
  return lines;
}

Referral read_referral(Reader& in, const Binding& binding) {
  Referral referral;
  referral.active = in.optional("active", truth()).value_or(true);
  const auto line = in.optional("assessment", or_none(binding.line())).value_or(std::nullopt);
  if (line) referral.assessment = static_cast<LineId>(*line);
  in.optional_each("orders",
                   [&](Reader& part) { referral.orders.push_back(read_order(part, binding)); });
  if (!in.has("group_orders")) return referral;
  referral.group_orders.resize(binding.groups.size());
  in.within("group_orders", [&](Reader& part) {
    for (std::size_t group = 0; group < binding.groups.size(); ++group) {
      const Node* written = part.find(binding.groups[group]);
      if (written == nullptr) continue;
      part.each(binding.groups[group], [&](Reader& item) {
        const std::size_t line_id = item.value(binding.line());
        referral.group_orders[group].push_back(static_cast<LineId>(line_id));
      });
    }
  });
  return referral;
}

}  // namespace fotfeste
