#include "fotfeste/scenario/allocation_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <numeric>

#include "fotfeste/scenario/reader.hpp"
#include "sim/scenario/binding.hpp"
#include "sim/scenario/line_amounts.hpp"
#include "sim/scenario/study_path.hpp"

namespace fotfeste {
namespace {

constexpr std::size_t most_splits = 1000;

/// Lines whose money buys something.
std::vector<std::string> lines_to_split(const World& world) {
  std::vector<std::string> names;
  for (const Line& line : world.lines) {
    if (line.buys != Buys::posted && line.money.unit_cost.ore > 0) names.push_back(line.name);
  }
  return names;
}

class StudyReader {
 public:
  StudyReader(AllocationStudy& study, const ScenarioLibrary& library,
              const std::function<std::vector<std::string>(const World&)>& figures)
      : study_(study), library_(library), figures_(figures) {}

  void read(Reader& in) {
    study_.title = in.require("title", text());
    const std::string scenario = in.require("scenario", text());
    const std::vector<std::string> settings = in.optional_list("set", text());
    if (!scenario.empty()) study_.scenario = load_scenario(scenario, settings, library_);
    if (study_.scenario.kind == Scenario::Kind::trial) {
      in.report("scenario", "E301", "expected a system: a trial has no budget");
    }
    study_.from_year = static_cast<int>(in.require("from", whole_number(1900, 2300)));
    if (!study_.scenario.arms.empty()) read_lines(in);
    study_.parts = static_cast<int>(in.optional("parts", whole_number(1, 100)).value_or(10));
    if (in.has("budgets")) study_.budgets = in.require_list("budgets", share(above(0)));
    std::sort(study_.budgets.begin(), study_.budgets.end());
    in.within("goal", [&](Reader& goal) { read_goal(goal); });
    read_service(in);
    read_effort(in);
    if (!in.problems().errors().empty()) return;
    if (const std::size_t splits = splits_of(study_).size(); splits > most_splits) {
      in.report("parts", "E212",
                fmt::format("{} splits are more than {}; take fewer parts or narrower bounds",
                            splits, most_splits));
    }
  }

 private:
  void read_lines(Reader& in) {
    const World& world = study_.scenario.world();
    const std::vector<std::string> names = lines_to_split(world);
    const std::size_t n = in.each("lines", [&](Reader& item) {
      SharedLine line;
      const auto found = one_of("a line", names).parse(scalar_node(item.node().mark, item.name()));
      if (const auto* why = std::get_if<Rejection>(&found)) {
        item.report({}, why->code, "expected a line, found " + in_quotes(item.name()), why->help);
        item.also_known({"least", "most"});
        return;
      }
      line.name = item.name();
      const auto is_it = [&](const Line& one) { return one.name == line.name; };
      line.now = amount_in(std::find_if(world.lines.begin(), world.lines.end(), is_it)->money,
                           study_.from_year);
      line.least = item.optional("least", share()).value_or(0);
      line.most = item.optional("most", share()).value_or(1);
      if (line.least > line.most) item.report("least", "E301", "must not be above most");
      study_.lines.push_back(line);
    });
    if (n < 1 && in.has("lines")) in.report("lines", "E201", "expected at least one line");
  }

  void read_goal(Reader& in) {
    AllocationGoal& goal = study_.goal;
    const std::vector<std::string> keys = study_.scenario.arms.empty()
                                              ? std::vector<std::string>{}
                                              : figures_(study_.scenario.world());
    const std::size_t index = in.require("measure", one_of("a figure", keys));
    if (index < keys.size()) goal.measure = keys[index];
    goal.highest = in.optional("aim", choice("an aim",
                                             std::vector<std::pair<std::string, bool>>{
                                                 {"highest", true}, {"lowest", false}}))
                       .value_or(true);
    goal.matters = in.require("matters", real(above(0)));
    goal.reaches = in.optional("reaches", real());
    goal.certainty = in.optional("certainty", share()).value_or(0.9);
  }

  void read_service(Reader& in) {
    if (in.optional("anybody_may_lose", truth()).value_or(false)) study_.least_service.reset();
    if (const auto least = in.optional("least_service", share())) {
      if (!study_.least_service) {
        in.report("least_service", "E301", "there is none where anybody_may_lose");
      }
      study_.least_service = *least;
    }
  }

  void read_effort(Reader& in) {
    constexpr std::int64_t most = 1'000'000;
    constexpr std::int64_t seeds = std::numeric_limits<std::int64_t>::max();
    const auto whole = [&](const char* key, std::int64_t least, std::int64_t highest,
                           auto otherwise) {
      return in.optional(key, whole_number(least, highest)).value_or(otherwise);
    };
    study_.replications = static_cast<int>(whole("replications", 2, most, 30));
    study_.most_replications = static_cast<int>(
        whole("most_replications", study_.replications, most, std::max(300, study_.replications)));
    study_.confidence = in.optional("confidence", share()).value_or(0.95);
    study_.seed = static_cast<std::uint64_t>(whole("seed", 0, seeds, 1));
    study_.regions = static_cast<int>(whole("regions", 0, 100'000, 0));
  }

  AllocationStudy& study_;
  const ScenarioLibrary& library_;
  const std::function<std::vector<std::string>(const World&)>& figures_;
};

Nok money_now(const AllocationStudy& study) {
  Nok sum{};
  for (const SharedLine& line : study.lines) sum += line.now;
  return sum;
}

/// Adds every way to give the lines from `line` on the parts that are left.
void share_out(const AllocationStudy& study, std::vector<std::int64_t>& parts, std::size_t line,
               std::int64_t left, const std::function<void()>& found) {
  const auto within = [&](std::int64_t n) {
    const double share = static_cast<double>(n) / study.parts;
    constexpr double rounding = 1e-9;
    return share >= study.lines[line].least - rounding &&
           share <= study.lines[line].most + rounding;
  };
  if (line + 1 == study.lines.size()) {
    parts[line] = left;
    if (within(left)) found();
    return;
  }
  for (std::int64_t n = 0; n <= left; ++n) {
    parts[line] = n;
    if (within(n)) share_out(study, parts, line + 1, left - n, found);
  }
}

}  // namespace

AllocationStudy load_allocation_study(
    const std::string& path_or_name, const ScenarioLibrary& library,
    const std::function<std::vector<std::string>(const World&)>& figures) {
  const std::filesystem::path path = study_path(path_or_name, library, "allocations");
  Problems problems;
  AllocationStudy study;
  study.name = path.stem().string();
  const std::optional<Node> tree = read_document(path, problems);
  problems.throw_if_any();
  StudyReader reader(study, library, figures);
  read_tree(*tree, problems, [&](Reader& in) { reader.read(in); });
  problems.throw_if_any();
  return study;
}

std::vector<Split> splits_of(const AllocationStudy& study) {
  const std::int64_t now = money_now(study).ore;
  std::vector<Split> splits;
  for (const double budget : study.budgets) {
    const Nok whole{static_cast<std::int64_t>(static_cast<double>(now) * budget)};
    Split as_now{budget, {}, true};
    for (const SharedLine& line : study.lines) as_now.amounts.push_back(line.now);
    if (budget == 1) splits.push_back(as_now);
    std::vector<std::int64_t> parts(study.lines.size());
    share_out(study, parts, 0, study.parts, [&] {
      Split split{budget, split_by_largest_remainder(whole, parts), false};
      if (budget != 1 || split.amounts != as_now.amounts) splits.push_back(std::move(split));
    });
  }
  return splits;
}

World world_of(const AllocationStudy& study, const Split& split) {
  const World& now = study.scenario.world();
  if (split.as_now) return now;
  std::vector<std::string> settings;
  for (std::size_t line = 0; line < study.lines.size(); ++line) {
    const Nok amount = split.amounts[line];
    const auto set = [&](int year, Nok money) {
      settings.push_back(fmt::format("lines.{}.amount.{}={}.{:02} kr/year @{}",
                                     study.lines[line].name, year, money.ore / 100, money.ore % 100,
                                     now.economics.price_year));
    };
    for (const Line& other : now.lines) {
      if (other.name != study.lines[line].name) continue;
      for (const YearAmount& step : other.money.amounts) {
        if (step.year > study.from_year) set(step.year, amount);
      }
      if (other.money.amounts.front().year >= study.from_year) {
        set(study.from_year - 1, amount_in(other.money, study.from_year - 1));
      }
    }
    set(study.from_year, amount);
  }
  return with_settings(study.scenario, settings).world();
}

}  // namespace fotfeste
