#include "fotfeste/scenario/sweep_study.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "fotfeste/units/error.hpp"
#include "sim/scenario/binding.hpp"
#include "sim/scenario/read_factor.hpp"
#include "sim/scenario/study_path.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t most_points = 1'000'000;
constexpr std::size_t most_factors = 1'000;

const std::vector<std::pair<std::string, DesignKind>> design_names{
    {"grid", DesignKind::grid},
    {"one_at_a_time", DesignKind::one_at_a_time},
    {"latin_hypercube", DesignKind::latin_hypercube},
    {"sobol_sequence", DesignKind::sobol_sequence},
    {"morris", DesignKind::morris},
    {"saltelli", DesignKind::saltelli}};

/// Reads one study; what is wrong with its scenarios is kept beside what is wrong with itself.
class StudyReader {
 public:
  StudyReader(const ScenarioLibrary& library, const FigureKeys& figure_keys,
              const WidthProblem& width_problem)
      : library_(library), figure_keys_(figure_keys), width_problem_(width_problem) {}

  SweepStudy read(const fs::path& path) {
    study_.name = path.stem().string();
    const std::optional<Node> tree = read_document(path, problems_);
    const Evidence evidence = Evidence::load(library_.evidence_folder(), problems_);
    problems_.throw_if_any();
    read_tree(*tree, problems_, [&](Reader& in) { read_study(in, evidence); });
    std::vector<Problem> all = problems_.errors();
    all.insert(all.end(), of_scenarios_.begin(), of_scenarios_.end());
    if (!all.empty()) throw ScenarioError(std::move(all));
    std::ifstream in(path, std::ios::binary);
    study_.text = {std::istreambuf_iterator<char>(in), {}};
    return std::move(study_);
  }

 private:
  void read_study(Reader& in, const Evidence& evidence) {
    study_.title = in.require("title", text());
    read_scenarios(in);
    const auto each = [&](Reader& factor) {
      study_.factors.push_back(read_factor(factor, evidence, study_.scenarios));
    };
    if (in.each("factors", each) == 0 && in.has("factors")) {
      in.report("factors", "E201", "expected at least one factor");
    }
    if (study_.factors.size() > most_factors) in.report("factors", "E212", "too many factors");
    in.within("design", [&](Reader& design) { read_design(design); });
    read_correlation(in);
    constexpr std::int64_t most_seeds = std::numeric_limits<std::int64_t>::max();
    read_replications(in);
    study_.seed =
        static_cast<std::uint64_t>(in.optional("seed", whole_number(0, most_seeds)).value_or(1));
    read_regions(in);
    read_outputs(in);
  }

  void read_scenarios(Reader& in) {
    in.each("scenarios", [&](Reader& item) {
      const std::string name = item.value(text());
      if (name.empty()) return;
      try {
        Scenario scenario = load_scenario(name, {}, library_);
        const auto settings = settings_for_equal_arms(scenario);
        if (!settings.empty()) scenario = with_settings(scenario, settings);
        add(item, std::move(scenario));
      } catch (const ScenarioError& why) {
        if (why.problems().front().code == "E128") {
          item.report({}, "E128", "there is no scenario " + in_quotes(name),
                      why.problems().front().help);
        } else {
          of_scenarios_.insert(of_scenarios_.end(), why.problems().begin(), why.problems().end());
        }
      }
    });
  }

  void add(Reader& item, Scenario scenario) {
    const auto& others = study_.scenarios;
    if (std::any_of(others.begin(), others.end(),
                    [&](const Scenario& other) { return other.name == scenario.name; })) {
      item.report({}, "E113", "this scenario is there already");
    }
    const bool a_trial_among_others =
        !others.empty() &&
        (scenario.kind == Scenario::Kind::trial || others.front().kind == Scenario::Kind::trial);
    if (a_trial_among_others) {
      item.report({}, "E301", "a trial has its arms to compare; it must be the only scenario");
    }
    study_.scenarios.push_back(std::move(scenario));
  }

  void read_design(Reader& in) {
    SweepDesign& design = study_.design;
    const auto kind = in.optional("kind", choice("a design", design_names));
    if (!in.has("kind")) in.report({}, "E201", "expected kind, the kind of the design");
    if (!kind) return in.also_known({"levels", "points", "trajectories", "groups"});
    design.kind = *kind;
    const auto size = [&](const char* key, std::int64_t otherwise) {
      const auto format = whole_number(1, most_points);
      const std::int64_t n =
          otherwise == 0 ? in.require(key, format) : in.optional(key, format).value_or(otherwise);
      design.size = static_cast<std::size_t>(n);
    };
    const auto levels = [&](std::int64_t otherwise) {
      const std::int64_t n = in.optional("levels", whole_number(2, 1000)).value_or(otherwise);
      design.levels = static_cast<std::size_t>(n);
    };
    switch (design.kind) {
      case DesignKind::grid:
        levels(3);
        break;
      case DesignKind::one_at_a_time:
        levels(2);
        break;
      case DesignKind::latin_hypercube:
      case DesignKind::sobol_sequence:
        size("points", 0);
        break;
      case DesignKind::morris:
        size("trajectories", 10);
        levels(4);
        if (design.levels % 2 != 0) in.report("levels", "E301", "must be even");
        break;
      case DesignKind::saltelli:
        size("groups", 0);
        break;
    }
    check_size(in);
  }

  void check_size(Reader& in) {
    const auto factors = static_cast<double>(study_.factors.size());
    double points = static_cast<double>(study_.design.size);
    if (study_.design.kind == DesignKind::morris) points *= factors + 1;
    if (study_.design.kind == DesignKind::saltelli) points *= factors + 2;
    if (study_.design.kind == DesignKind::grid) {
      points = 1;
      for (const SweepFactor& factor : study_.factors) {
        points *= static_cast<double>(factor.levels.empty() ? study_.design.levels
                                                            : factor.levels.size());
      }
    }
    if (points > static_cast<double>(most_points)) {
      in.report({}, "E212", "largest allowed 1000000 points");
    }
  }

  void read_correlation(Reader& in) {
    std::vector<std::string> names;
    for (const SweepFactor& factor : study_.factors) names.push_back(factor.name);
    Matrix matrix(names.size(), std::vector<double>(names.size(), 0));
    for (std::size_t n = 0; n < names.size(); ++n) matrix[n][n] = 1;
    in.optional_each("correlation", [&](Reader& item) {
      const auto pair = item.require_list("between", one_of("a factor", names));
      const double rank = item.require("rank", real(between(-1, 1)));
      if (pair.size() != 2 || pair[0] == pair[1]) {
        return item.report("between", "E203", "expected two factors");
      }
      matrix[pair[0]][pair[1]] = matrix[pair[1]][pair[0]] = rank;
    });
    if (!in.has("correlation")) return;
    if (study_.design.kind != DesignKind::latin_hypercube &&
        study_.design.kind != DesignKind::sobol_sequence) {
      return in.report("correlation", "E301",
                       "factors that go together need a latin_hypercube or a sobol_sequence");
    }
    try {
      static_cast<void>(correlated({Point(names.size(), 0.5)}, matrix));
      study_.correlation = std::move(matrix);
    } catch (const ParameterError& why) {
      in.report("correlation", "E301", why.what());
    }
  }

  void read_replications(Reader& in) {
    constexpr std::int64_t most_by_itself = 1'000;
    if (!in.has("precision")) {
      study_.replications =
          static_cast<int>(in.require("replications", whole_number(1, most_points)));
      return;
    }
    study_.replications = static_cast<int>(
        in.optional("replications", whole_number(30, most_points)).value_or(most_by_itself));
    in.within("precision", [&](Reader& wanted) {
      const SweepPrecision precision{wanted.require("measure", text()),
                                     wanted.require("half_width", text())};
      study_.precision = precision;
      if (study_.scenarios.empty() || precision.measure.empty()) return;
      const World& base = *worlds_of(study_.scenarios).front();
      if (const auto problem = width_problem_(base, precision)) wanted.report({}, "E301", *problem);
    });
  }

  void read_regions(Reader& in) {
    const auto regions = in.optional("regions", whole_number(1, 100'000));
    if (!regions) return;
    study_.regions = static_cast<int>(*regions);
    if (study_.scenarios.empty()) return;
    const int all = study_.scenarios.front().world().people.regions;
    if (study_.regions > all) {
      in.report("regions", "E212", "largest allowed " + std::to_string(all));
    }
    if (study_.regions == all) study_.regions = 0;
  }

  void read_outputs(Reader& in) {
    if (!in.has("outputs")) return;
    if (study_.scenarios.empty()) {
      study_.outputs = in.require_list("outputs", text());
      return;
    }
    std::vector<std::string> keys;
    for (const World* world : worlds_of(study_.scenarios)) {
      for (std::string& key : figure_keys_(*world)) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
      }
    }
    for (const std::size_t index : in.require_list("outputs", one_of("a figure", keys))) {
      if (index < keys.size()) study_.outputs.push_back(keys[index]);
    }
  }

  const ScenarioLibrary& library_;
  const FigureKeys& figure_keys_;
  const WidthProblem& width_problem_;
  Problems problems_;
  std::vector<Problem> of_scenarios_;
  SweepStudy study_;
};

}  // namespace

std::string to_string(DesignKind kind) {
  for (const auto& [name, named] : design_names) {
    if (named == kind) return name;
  }
  return "";
}

std::vector<const World*> worlds_of(const std::vector<Scenario>& scenarios) {
  std::vector<const World*> worlds;
  for (const Scenario& scenario : scenarios) {
    for (auto arm = scenario.arms.rbegin(); arm != scenario.arms.rend(); ++arm) {
      worlds.push_back(&arm->world);
    }
  }
  return worlds;
}

SweepStudy load_sweep_study(const std::string& path_or_name, const ScenarioLibrary& library,
                            const FigureKeys& figure_keys, const WidthProblem& width_problem) {
  return StudyReader(library, figure_keys, width_problem)
      .read(study_path(path_or_name, library, "studies"));
}

}  // namespace fotfeste
