#include "fotfeste/scenario/parameter_draws.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

#include "fotfeste/scenario/calibration_study.hpp"
#include "fotfeste/scenario/nearest.hpp"
#include "fotfeste/scenario/reader.hpp"
#include "sim/scenario/binding.hpp"
#include "sim/scenario/table_cells.hpp"

namespace fotfeste {
namespace {

namespace fs = std::filesystem;

double number_of(const Parameters& parameters, const EvidenceEntry& entry) {
  for (const ParameterField& field : parameter_fields()) {
    if (field.key == entry.key) {
      return std::visit([&](auto member) { return plain(parameters.*member); }, field.member);
    }
  }
  return 0;
}

/// Whether the world has the parameter as its evidence has it.
bool is_central(const World& world, const EvidenceEntry& entry) {
  Parameters central;
  set_parameter(central, entry.key, entry.unit, entry.central);
  return number_of(world.parameters, entry) == number_of(central, entry);
}

/// Reads one file; everything that is wrong with it is kept.
class DrawReader {
 public:
  DrawReader(std::string file, const Evidence& evidence, Problems& problems)
      : evidence_(evidence), problems_(problems) {
    draws_.name = fs::path(file).stem().string();
    file_ = std::move(file);
  }

  ParameterDraws from_table(const std::string& text) {
    const SourceId source = problems_.sources().add(file_, text);
    for (int line = 1;; ++line) {
      const Mark mark{source, line, 1};
      const std::string_view row = problems_.sources().line(mark);
      if (row.empty()) break;
      line == 1 ? read_head(row, mark) : read_row(row, mark);
    }
    if (draws_.draws.empty()) {
      problems_.add_unread("E129", file_, "there is no set of numbers in it");
    }
    return std::move(draws_);
  }

  ParameterDraws from_mapping(const Node& root) {
    read_tree(root, problems_, [&](Reader& in) {
      in.optional("title", text());
      std::vector<double> set;
      in.each("parameters", [&](Reader& entry) {
        add_parameter(entry.name(), entry.node().mark);
        set.push_back(number(entry.value(text()), draws_.parameters.size() - 1, entry.node().mark));
      });
      draws_.draws.push_back(std::move(set));
    });
    return std::move(draws_);
  }

 private:
  void add_parameter(const std::string& key, Mark mark) {
    const EvidenceEntry* entry = evidence_.find(key);
    const bool is_parameter =
        entry != nullptr && !acts_through_roles(key) &&
        std::any_of(parameter_fields().begin(), parameter_fields().end(),
                    [&](const ParameterField& field) { return field.key == key; });
    if (is_parameter) {
      draws_.parameters.push_back(*entry);
      return;
    }
    std::vector<std::string> keys;
    for (const ParameterField& field : parameter_fields()) keys.emplace_back(field.key);
    const auto meant = nearest(key, keys);
    problems_.add("E304", mark, key, "expected a parameter, found " + in_quotes(key),
                  meant ? "did you mean " + *meant + "?" : "");
    draws_.parameters.push_back({});
  }

  double number(const std::string& written, std::size_t column, Mark mark) {
    const EvidenceEntry& entry = draws_.parameters[column];
    const std::string unit = is_bare_unit(entry.unit) ? "" : entry.unit;
    const Parsed<Measured> parsed = parse_measured(written);
    const auto* measured = std::get_if<Measured>(&parsed);
    if (measured != nullptr && measured->unit == unit) return measured->number;
    problems_.add("E218", mark, entry.key,
                  "expected a number" + (unit.empty() ? "" : " of " + unit) + ", found " +
                      in_quotes(written));
    return 0;
  }

  void read_head(std::string_view row, Mark mark) {
    for (const std::string& key : cells_of(row)) add_parameter(key, mark);
  }

  void read_row(std::string_view row, Mark mark) {
    const std::vector<std::string> cells = cells_of(row);
    if (cells.size() != draws_.parameters.size()) {
      problems_.add("E203", mark, "$", "expected as many numbers as there are parameters");
      return;
    }
    std::vector<double> set;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      set.push_back(number(cells[column], column, mark));
    }
    draws_.draws.push_back(std::move(set));
  }

  ParameterDraws draws_;
  std::string file_;
  const Evidence& evidence_;
  Problems& problems_;
};

/// The file itself, or the one of that name that comes with the program.
fs::path path_of(const std::string& path_or_name, const ScenarioLibrary& library) {
  std::error_code failed;
  if (fs::is_regular_file(path_or_name, failed)) return path_or_name;
  for (const fs::path& folder : library.folders()) {
    for (const char* ending : {".csv", ".yaml"}) {
      const fs::path file = folder / "parameters" / (path_or_name + ending);
      if (fs::is_regular_file(file, failed)) return file;
    }
  }
  Problems problems;
  problems.add_unread(
      "E128", path_or_name,
      "there is no such file and no set of parameters of this "
      "name",
      "posterior, sceptical, other_start, reference and from_reference come with the "
      "program");
  throw ScenarioError(problems.errors());
}

}  // namespace

World ParameterDraws::applied(const World& world, int replication) const {
  World other = world;
  const std::vector<double>& set = draws[static_cast<std::size_t>(replication) % draws.size()];
  for (std::size_t n = 0; n < parameters.size(); ++n) {
    const EvidenceEntry& entry = parameters[n];
    if (is_central(world, entry)) set_parameter(other.parameters, entry.key, entry.unit, set[n]);
  }
  return other;
}

ParameterDraws load_parameter_draws(const std::string& path_or_name,
                                    const ScenarioLibrary& library) {
  Problems problems;
  const Evidence evidence = Evidence::load(library.evidence_folder(), problems);
  const fs::path path = path_of(path_or_name, library);
  DrawReader reader(path.string(), evidence, problems);
  ParameterDraws draws;
  if (path.extension() == ".yaml") {
    const std::optional<Node> tree = read_document(path, problems);
    if (tree) draws = reader.from_mapping(*tree);
  } else {
    std::ifstream in(path, std::ios::binary);
    draws = reader.from_table({std::istreambuf_iterator<char>(in), {}});
  }
  problems.throw_if_any();
  return draws;
}

}  // namespace fotfeste
