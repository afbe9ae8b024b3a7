#include <algorithm>
#include <filesystem>

#include "fotfeste/scenario/nearest.hpp"
#include "fotfeste/scenario/scenario.hpp"
#include "fotfeste/scenario/staffing.hpp"
#include "sim/scenario/binding.hpp"

namespace fotfeste {
namespace {

/// What an arm may change; the people and the calendar are the same in all arms.
const std::vector<std::string>& changeable() {
  static const std::vector<std::string> keys{
      "roles",  "pathways",      "parameters", "switches",   "fallback",
      "market", "after_support", "horizon",    "agreements", "health_team"};
  return keys;
}

struct ArmPlan {
  std::string name;
  std::vector<Allocation> allocation;
  std::optional<std::int64_t> people;
  Node changes;
};

void check_changes(Reader& in, const Node& changes) {
  if (changes.kind != Node::Kind::mapping) {
    in.report("changes", "E203", "expected a mapping, found " + describe(changes));
    return;
  }
  for (const Entry& entry : changes.entries) {
    const auto& keys = changeable();
    if (std::find(keys.begin(), keys.end(), entry.key) != keys.end()) continue;
    const auto meant = nearest(entry.key, keys);
    in.problems().add("E202", entry.key_mark, in.path() + ".changes." + entry.key,
                      "expected a key that an arm may change, found " + in_quotes(entry.key),
                      meant ? "did you mean " + *meant + "?"
                            : "an arm may change roles, pathways, parameters, switches, fallback, "
                              "market, after_support, horizon, agreements, health_team");
  }
}

std::vector<ArmPlan> read_arms(const Node& root, const Evidence& evidence, Problems& problems) {
  std::vector<ArmPlan> plans;
  const Binding binding = names_of(root, evidence, problems);
  Node only_arms = mapping_node(root.mark);
  for (const Entry& entry : root.entries) {
    if (entry.key == "arms") only_arms.entries.push_back(entry);
  }
  read_tree(only_arms, problems, [&](Reader& in) {
    in.each("arms", [&](Reader& arm) {
      ArmPlan plan;
      plan.name = arm.name();
      plan.allocation = read_allocation(arm, binding);
      plan.people = arm.optional("people", count("people", 1, most_people));
      if (const Node* changes = arm.find("changes")) {
        check_changes(arm, *changes);
        plan.changes = *changes;
      }
      plans.push_back(std::move(plan));
    });
    if (in.has("arms") && plans.empty()) in.report("arms", "E201", "expected at least one arm");
  });
  return plans;
}

bool is_trial(const Node& root) {
  const Node* kind = root.find("kind");
  return kind != nullptr && kind->text == "trial";
}

std::vector<std::string> names_of_arms(const Node& root) {
  std::vector<std::string> names;
  const Node* arms = is_trial(root) ? root.find("arms") : nullptr;
  if (arms == nullptr) return names;
  for (const Entry& arm : arms->entries) names.push_back(arm.key);
  return names;
}

Node without_arms(const Node& root) {
  Node rest = root;
  std::erase_if(rest.entries, [](const Entry& entry) { return entry.key == "arms"; });
  return rest;
}

/// The same problem may be found in every arm; once is enough.
void add_new(std::vector<Problem>& all, const std::vector<Problem>& found) {
  for (const Problem& problem : found) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const Problem& p) {
      return p.code == problem.code && p.file == problem.file && p.line == problem.line &&
             p.column == problem.column && p.path == problem.path;
    });
    if (!known) all.push_back(problem);
  }
}

class Loader {
 public:
  Loader(const Evidence& evidence, const Sources& sources)
      : evidence_(evidence), sources_(sources) {}

  std::vector<Arm> arms(const std::string& name, const Node& root) {
    if (!is_trial(root)) return {{name, bind(root)}};
    std::vector<Arm> arms;
    Problems problems;
    problems.sources() = sources_;
    const std::vector<ArmPlan> plans = read_arms(root, evidence_, problems);
    keep(problems);
    const Node shared = without_arms(root);
    if (plans.empty()) bind(shared);
    for (const ArmPlan& plan : plans) {
      Node own = shared;
      if (plan.changes.kind == Node::Kind::mapping) merge_into(own, plan.changes);
      arms.push_back({plan.name, bind(own)});
      arms.back().world.allocation = plan.allocation;
      if (plan.people) arms.back().world.people.people = static_cast<int>(*plan.people);
    }
    if (errors_.empty()) {
      for (Arm& arm : arms) staff_trial(arm.world);
    }
    return arms;
  }

  /// What `read` finds in the tree, its problems kept.
  template <class Read>
  auto beside(Read read) {
    Problems problems;
    problems.sources() = sources_;
    auto found = read(problems);
    keep(problems);
    return found;
  }

  /// Throws when anything was wrong.
  std::vector<Problem> warnings() {
    if (!errors_.empty()) throw ScenarioError(std::move(errors_));
    return std::move(warnings_);
  }

 private:
  World bind(const Node& root) {
    Problems problems;
    problems.sources() = sources_;
    World world = bind_world(root, evidence_, problems);
    keep(problems);
    return world;
  }

  void keep(const Problems& problems) {
    add_new(errors_, problems.errors());
    add_new(warnings_, problems.warnings());
  }

  const Evidence& evidence_;
  const Sources& sources_;
  std::vector<Problem> errors_;
  std::vector<Problem> warnings_;
};

std::string text_at(const Node& root, std::string_view key) {
  const Node* node = root.find(key);
  return node == nullptr ? std::string{} : node->text;
}

/// Fills in what the document says; everything else of `scenario` is there.
void bind_document(Scenario& scenario) {
  Loader loader(scenario.evidence, scenario.sources);
  scenario.arms = loader.arms(scenario.name, scenario.document);
  const Node& root = scenario.document;
  scenario.official = loader.beside([&](Problems& p) { return read_official(root, p); });
  scenario.published =
      loader.beside([&](Problems& p) { return read_published(root, names_of_arms(root), p); });
  scenario.context = loader.beside([&](Problems& p) { return read_context(root, p); });
  for (Problem& warning : loader.warnings()) scenario.warnings.push_back(std::move(warning));
  for (Arm& arm : scenario.arms) arm.world.name = arm.name;
  scenario.title = text_at(scenario.document, "title");
  scenario.summary = text_at(scenario.document, "summary");
  scenario.kind = is_trial(scenario.document) ? Scenario::Kind::trial : Scenario::Kind::system;
  scenario.digest = digest_of(to_yaml(scenario.document));
}

std::filesystem::path path_of(const std::string& path_or_name, const ScenarioLibrary& library) {
  std::error_code failed;
  if (std::filesystem::exists(path_or_name, failed)) return path_or_name;
  if (const auto shipped = library.find(path_or_name)) return *shipped;
  Problems problems;
  std::vector<std::string> names;
  for (const ScenarioListing& listing : library.list()) names.push_back(listing.name);
  const auto meant = nearest(path_or_name, names);
  problems.add_unread("E128", path_or_name, "there is no such file and no scenario of this name",
                      meant ? "did you mean " + *meant + "?" : "fotfeste scenarios lists them");
  throw ScenarioError(problems.errors());
}

}  // namespace

Scenario load_scenario(const std::string& path_or_name, const std::vector<std::string>& options,
                       const ScenarioLibrary& library) {
  const std::filesystem::path path = path_of(path_or_name, library);
  Problems problems;
  Scenario scenario;
  scenario.name = path.stem().string();
  std::optional<Node> tree = load_tree(
      path, [&](std::string_view name) { return library.find(name); }, problems);
  if (tree) overlay(*tree, options, problems);
  scenario.evidence = Evidence::load(library.evidence_folder(), problems);
  problems.throw_if_any();
  scenario.warnings = problems.warnings();
  complete_parameters(*tree, scenario.evidence);
  scenario.document = std::move(*tree);
  scenario.sources = problems.sources();
  bind_document(scenario);
  return scenario;
}

Scenario rebind(const Scenario& scenario, Node document) {
  Scenario changed;
  changed.name = scenario.name;
  changed.document = std::move(document);
  changed.sources = scenario.sources;
  changed.evidence = scenario.evidence;
  bind_document(changed);
  return changed;
}

Scenario with_settings(const Scenario& scenario, const std::vector<std::string>& options) {
  Problems problems;
  problems.sources() = scenario.sources;
  Scenario changed;
  changed.name = scenario.name;
  changed.document = scenario.document;
  overlay(changed.document, options, problems);
  problems.throw_if_any();
  changed.sources = problems.sources();
  changed.evidence = scenario.evidence;
  bind_document(changed);
  return changed;
}

std::uint64_t digest_of(std::string_view text) {
  std::uint64_t digest = 14695981039346656037ULL;
  for (const char c : text) {
    digest ^= static_cast<unsigned char>(c);
    digest *= 1099511628211ULL;
  }
  return digest;
}

}  // namespace fotfeste
