// The program as it lies on a machine where it was installed, away from the source tree.
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/cli/program.hpp"

namespace fotfeste::testing {
namespace {

TEST(Installed, FindsTheScenariosOfEveryFolderBesideItself) {
  const Folder folder;
  const std::string place = folder.path().string();
  const std::string install = "'" FOTFESTE_CMAKE "' --install '" FOTFESTE_BUILD "' --prefix '" +
                              place + "' > '" + place + "/log' 2>&1";
  ASSERT_EQ(std::system(install.c_str()), 0) << folder.read("log");
  const std::string county = "share/fotfeste/scenarios/county.yaml";
  folder.write(county, folder.read(county) + "\n# installed\n");
  const std::string check = "cd '" + place +
                            "' && bin/fotfeste scenarios --copy county mine.yaml && "
                            "bin/fotfeste check vta no-measures norway-register > out 2>&1";
  EXPECT_EQ(std::system(check.c_str()), 0) << folder.read("out");
  EXPECT_NE(folder.read("mine.yaml").find("# installed"), std::string::npos);
}

}  // namespace
}  // namespace fotfeste::testing
