#include "fotfeste/scenario/move.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "fotfeste/scenario/differences.hpp"
#include "fotfeste/scenario/reader.hpp"
#include "sim/scenario/binding.hpp"
#include "sim/scenario/line_amounts.hpp"

namespace fotfeste {
namespace {

struct Word {
  std::string text;
  Mark mark;
};

struct Sentence {
  Word amount;
  Word from;
  Word to;
};

/// Splits at the last " from " and the " to " after it.
std::optional<Sentence> split(std::string_view text, SourceId source) {
  constexpr std::string_view from = " from ";
  constexpr std::string_view to = " to ";
  const std::size_t at_from = text.rfind(from);
  if (at_from == std::string_view::npos) return std::nullopt;
  const std::size_t at_to = text.find(to, at_from + from.size());
  if (at_to == std::string_view::npos) return std::nullopt;
  const auto word = [&](std::size_t begin, std::size_t end) {
    return Word{std::string{text.substr(begin, end - begin)},
                {source, 1, static_cast<int>(begin) + 1}};
  };
  return Sentence{word(0, at_from), word(at_from + from.size(), at_to),
                  word(at_to + to.size(), text.size())};
}

int end_year(const World& world) {
  return plus_days(world.first_day, static_cast<int>(world.horizon.count()) - 1).year;
}

class Mover {
 public:
  Mover(const Scenario& scenario, std::string_view sentence, int from_year)
      : scenario_(scenario), year_(from_year), text_(sentence) {
    problems_.sources() = scenario.sources;
    source_ = problems_.sources().add("--move", text_);
  }

  Moved move() {
    const std::optional<Sentence> sentence = split(text_, source_);
    if (!sentence) {
      refuse("E203", {source_, 1, 1}, "expected an amount and two lines, found " + in_quotes(text_),
             "write e.g. 100 million kr/year from aft to ips");
    }
    problems_.throw_if_any();
    const Line* from = find(sentence->from);
    const Line* to = find(sentence->to);
    const Nok amount = read_amount(sentence->amount);
    if (from != nullptr && from == to) {
      refuse("E303", sentence->to.mark, "the money is in the " + to->name + " line already");
    }
    if (from != nullptr) require_enough(*from, amount, sentence->amount.mark);
    if (to != nullptr && to->buys != Buys::posted && to->money.unit_cost.ore == 0) {
      refuse("E303", sentence->to.mark, "the " + to->name + " line buys nothing with money");
    }
    check_year();
    problems_.throw_if_any();
    return moved(*from, *to, amount, sentence->amount.mark);
  }

 private:
  void refuse(const char* code, Mark mark, std::string message, std::string help = {}) {
    problems_.add(code, mark, "--move", std::move(message), std::move(help));
  }

  const Line* find(const Word& name) {
    std::vector<std::string> names;
    for (const Line& line : lines()) names.push_back(line.name);
    const Parsed<std::size_t> found =
        one_of("a line", names).parse(scalar_node(name.mark, name.text));
    if (const auto* index = std::get_if<std::size_t>(&found)) return &lines()[*index];
    const auto& why = std::get<Rejection>(found);
    problems_.add(why.code, name.mark, "--move",
                  "expected a line, found " + in_quotes(name.text) + ": " + why.reason, why.help,
                  static_cast<int>(std::max<std::size_t>(1, name.text.size())));
    return nullptr;
  }

  Nok read_amount(const Word& word) {
    std::string text = word.text;
    const int price_year = scenario_.world().economics.price_year;
    if (text.find('@') == std::string::npos) {
      text += fmt::format(" @{}", price_year);
      notes_.push_back(fmt::format("\"{}\" has no price year and was read as kroner of {}",
                                   word.text, price_year));
    }
    const Parsed<StatedMoney> parsed = yearly_money().parse(scalar_node(word.mark, text));
    if (const auto* why = std::get_if<Rejection>(&parsed)) {
      refuse(why->code.c_str(), word.mark,
             fmt::format("expected an amount in kr/year, found {}{}{}", in_quotes(word.text),
                         why->reason.empty() ? "" : ": ", why->reason),
             why->help);
      return {};
    }
    const Binding binding = names_of(scenario_.document, scenario_.evidence, problems_);
    const StatedMoney money = std::get<StatedMoney>(parsed);
    const std::int64_t yearly = money.ore * (money.per == Per::month ? 12 : 1);
    if (yearly == 0) refuse("E211", word.mark, "must be above 0 kr/year");
    if (money.price_year == price_year) return {yearly};
    const auto then = binding.base_amounts.find(money.price_year);
    if (then == binding.base_amounts.end()) {
      refuse("E321", word.mark, fmt::format("economics.base_amount has no {}", money.price_year));
      return {};
    }
    return scaled({yearly}, binding.base_amounts.at(price_year), then->second);
  }

  void require_enough(const Line& line, Nok amount, Mark mark) {
    for (const YearAmount& entry : steps(line)) {
      if (entry.year < year_ || !(entry.amount < amount)) continue;
      refuse("E212", mark,
             fmt::format("the {} line has {} in {}, which is less than {}", line.name,
                         money_in_words(entry.amount), entry.year, money_in_words(amount)));
      return;
    }
  }

  void check_year() {
    const World& world = scenario_.world();
    const int last = end_year(world);
    const int first = plus_days(world.first_day, static_cast<int>(world.warm_up.count())).year;
    if (year_ < first) {
      refuse("E307", {source_, 1, 1},
             fmt::format("--from {}: the scenario begins in {}", year_, first));
    }
    if (year_ > last) {
      refuse("W307", {source_, 1, 1},
             fmt::format("--from {}: the run ends in {}, so the move changes nothing", year_, last),
             "take an earlier year or a longer horizon");
    }
  }

  /// The amounts of the line with a step at the year of the move.
  std::vector<YearAmount> steps(const Line& line) const {
    std::vector<YearAmount> amounts = line.money.amounts;
    const auto named = [&](const YearAmount& entry) { return entry.year == year_; };
    if (std::none_of(amounts.begin(), amounts.end(), named)) {
      amounts.push_back({year_, amount_in(line.money, year_)});
      const int first = amounts.front().year;
      if (year_ < first) {  // before the move the line has what it has in the first year
        amounts.push_back({year_ - 1, amount_in(line.money, first)});
      }
    } else if (amounts.front().year == year_) {
      amounts.push_back({year_ - 1, amounts.front().amount});
    }
    std::sort(amounts.begin(), amounts.end(),
              [](const YearAmount& a, const YearAmount& b) { return a.year < b.year; });
    return amounts;
  }

  Moved moved(const Line& from, const Line& to, Nok amount, Mark mark) {
    Node document = scenario_.document;
    write(document, from, Nok{-amount.ore}, mark);
    write(document, to, amount, mark);
    Scenario before = scenario_;
    before.sources = problems_.sources();
    Scenario after = rebind(before, std::move(document));
    for (const Problem& warning : scenario_.warnings) after.warnings.push_back(warning);
    for (const Problem& warning : problems_.warnings()) after.warnings.push_back(warning);
    return {std::move(after), std::move(notes_)};
  }

  void write(Node& document, const Line& line, Nok change, Mark mark) const {
    Node amounts = mapping_node(mark);
    for (const YearAmount& entry : steps(line)) {
      const Nok amount = entry.year < year_ ? entry.amount : entry.amount + change;
      const std::string text =
          fmt::format("{}.{:02} kr/year @{}", amount.ore / 100, amount.ore % 100,
                      scenario_.world().economics.price_year);
      amounts.entries.push_back({std::to_string(entry.year), mark, scalar_node(mark, text)});
    }
    for (Entry& part : document.entries) {
      if (part.key != "lines") continue;
      for (Entry& written : part.value.entries) {
        if (written.key != line.name) continue;
        for (Entry& field : written.value.entries) {
          if (field.key == "amount") field.value = amounts;
        }
      }
    }
  }

  [[nodiscard]] const std::vector<Line>& lines() const { return scenario_.world().lines; }

  const Scenario& scenario_;
  int year_;
  std::string text_;
  Problems problems_;
  SourceId source_ = 0;
  std::vector<std::string> notes_;
};

}  // namespace

Moved apply_move(const Scenario& scenario, std::string_view sentence, int from_year) {
  return Mover(scenario, sentence, from_year).move();
}

}  // namespace fotfeste
