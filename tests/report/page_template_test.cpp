#include "sim/report/page_template.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fotfeste::testing {
namespace {

constexpr std::string_view place = "<!--fotfeste-data-->";

TEST(PageTemplate, HasOnePlaceForTheData) {
  const std::string_view page = page_template();
  const std::size_t at = page.find(place);
  ASSERT_NE(at, std::string_view::npos);
  EXPECT_EQ(page.find(place, at + place.size()), std::string_view::npos);
}

TEST(PageTemplate, IsOneWholeDocumentThatAsksNothingOfANetwork) {
  const std::string_view page = page_template();
  EXPECT_TRUE(page.starts_with("<!doctype html>"));
  EXPECT_TRUE(page.ends_with("</html>\n"));
  EXPECT_NE(page.find("default-src 'none'"), std::string_view::npos);
  EXPECT_EQ(page.find("connect-src"), std::string_view::npos);
}

}  // namespace
}  // namespace fotfeste::testing
