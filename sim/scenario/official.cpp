#include "fotfeste/scenario/official.hpp"

#include "fotfeste/scenario/reader.hpp"
#include "sim/scenario/binding.hpp"

namespace fotfeste {
namespace {

/// A share where the text ends with a per cent sign, else a bare number.
Format<double> share_or_number() {
  return {"a number or a share, such as 181200 or 3.16 %", [](const Node& node) {
            const bool is_share =
                node.kind == Node::Kind::scalar && !node.text.empty() && node.text.back() == '%';
            return is_share ? share().parse(node) : real(at_least(0)).parse(node);
          }};
}

}  // namespace

std::vector<PublishedFigure> read_official(const Node& root, Problems& problems) {
  std::vector<PublishedFigure> figures;
  Node only = mapping_node(root.mark);
  for (const Entry& entry : root.entries) {
    if (entry.key == "official") only.entries.push_back(entry);
  }
  read_tree(only, problems, [&](Reader& in) {
    in.optional_each("official", [&](Reader& figure) {
      figures.push_back({figure.require("measure", text()), figure.require("title", text()),
                         figure.require("value", share_or_number()),
                         figure.require("source", text())});
    });
  });
  return figures;
}

}  // namespace fotfeste
