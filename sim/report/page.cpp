#include "fotfeste/report/page.hpp"

#include <stdexcept>

#include "fotfeste/report/data_report.hpp"
#include "sim/report/json_text.hpp"
#include "sim/report/page_template.hpp"

namespace fotfeste {
namespace {

constexpr int format = 1;
constexpr std::string_view place_of_data = "<!--fotfeste-data-->";

/// JSON that an HTML parser takes for text, whatever names are in it.
std::string harmless(const std::string& json) {
  std::string text;
  for (const char c : json) {
    if (c == '<') {
      text += "\\u003c";
    } else {
      text += c;
    }
  }
  return text;
}

}  // namespace

std::string page_data(const std::vector<StudyReport>& reports) {
  std::string text = "{\"reports\": [\n";
  for (const StudyReport& report : reports) {
    text += (&report == &reports.front() ? "" : ",\n") + json_report(report);
  }
  return text + "]}\n";
}

std::string html_page(const std::vector<PageResult>& results, const PageSetting& setting) {
  Json head{{"format", format},
            {"language", setting.language},
            {"program", {{"name", "fotfeste"}, {"version", setting.version}}}};
  std::string data = head.dump();
  data.back() = ',';
  data += "\"results\":[";
  for (const PageResult& result : results) {
    data += (&result == &results.front() ? "" : ",") + result.json;
  }
  data += "]}";
  std::string page(page_template());
  const std::size_t place = page.find(place_of_data);
  if (place == std::string::npos) throw std::logic_error("the page has no place for data");
  return page.replace(
      place, place_of_data.size(),
      "<script type=\"application/json\" id=\"fotfeste-data\">" + harmless(data) + "</script>");
}

}  // namespace fotfeste
