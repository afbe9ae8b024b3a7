# What every target of the house shares, and one function to declare a room.

# A package that is missing is named the way Debian names it. A macro, so that the caller knows what was found.
macro(fotfeste_package name debian_package)
  find_package(${name} ${ARGN} QUIET)
  if(NOT ${name}_FOUND)
    message(FATAL_ERROR "${name} was not found. On Debian: apt-get install ${debian_package}")
  endif()
endmacro()

add_library(fotfeste_options INTERFACE)
target_compile_features(fotfeste_options INTERFACE cxx_std_20)
target_include_directories(fotfeste_options INTERFACE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR})
# No contraction to FMA: the same bits on every processor (sim/decisions).
target_compile_options(fotfeste_options INTERFACE
  -ffp-contract=off -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
  # g++ 12 sees overlaps that are not there in "text" + std::string (its bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

# A library that a Python module can hold. Nobody can replace its functions when it is loaded, so calls stay as direct
# as in a program.
function(fotfeste_position_independent library)
  set_target_properties(${library} PROPERTIES
    POSITION_INDEPENDENT_CODE ON CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
endfunction()

# fotfeste_precompiled(<target> <headers>...): reads these, and what everybody uses of the standard library, once: most of
# the time of a file goes to its headers. What a file forgets to include shows where precompiled headers are off: in the
# preset `dev` and in the portability test.
function(fotfeste_precompiled target)
  target_precompile_headers(${target} PRIVATE
    <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory> <numeric> <optional> <set> <span> <stdexcept> <string>
    <string_view> <utility> <variant> <vector> ${ARGN})
  # Out of precompiled headers g++ warns of what std::string does with long literals, though it does no wrong.
  target_compile_options(${target} PRIVATE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds;-Wno-stringop-overflow;-Wno-stringop-overread>)
endfunction()

# fotfeste_room(<room> <what it may use>...): a static library of sim/<room>/*.cpp with headers in include/fotfeste/<room>.
function(fotfeste_room room)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/sim/${room}/*.cpp)
  if(sources)
    add_library(${room} STATIC ${sources})
    target_link_libraries(${room} PUBLIC fotfeste_options ${ARGN})
    fotfeste_position_independent(${room})
  else()
    add_library(${room} INTERFACE)
    target_link_libraries(${room} INTERFACE fotfeste_options ${ARGN})
  endif()
endfunction()

# fotfeste_tests(<folder> <libraries>...): one test program of tests/<folder>/*_test.cpp, each case known to ctest.
function(fotfeste_tests folder)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/${folder}/*_test.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${folder}_tests ${sources})
  target_link_libraries(${folder}_tests PRIVATE ${ARGN} GTest::gmock_main)
  target_compile_definitions(${folder}_tests PRIVATE FOTFESTE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  # What is tested is fast; the tests' own code is quicker to compile than to run, and most of that is the headers.
  target_compile_options(${folder}_tests PRIVATE $<$<CONFIG:Release>:-O1>)
  fotfeste_precompiled(${folder}_tests <gtest/gtest.h> <gmock/gmock.h>)
  gtest_discover_tests(${folder}_tests DISCOVERY_TIMEOUT 60 PROPERTIES LABELS ${folder} TIMEOUT 600)
endfunction()
