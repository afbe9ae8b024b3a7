# The page of the HTML report: an npm project, built in the build folder and put into the program.

find_program(FOTFESTE_NODE node)
find_program(FOTFESTE_NPM npm)
if(NOT FOTFESTE_NODE OR NOT FOTFESTE_NPM)
  message(FATAL_ERROR "node and npm were not found. On Debian: apt-get install nodejs npm")
endif()

set(FOTFESTE_PAGE_SOURCE ${PROJECT_SOURCE_DIR}/sim/report/page)
set(FOTFESTE_PAGE_BUILD ${PROJECT_BINARY_DIR}/page)  # a copy of the project, so that nothing is written among the sources

# fotfeste_page(<room>): builds page.html and gives the room page_template() of sim/report/page_template.hpp.
function(fotfeste_page room)
  set(packages package.json package-lock.json .npmrc)
  set(parts build.mjs page.html pictures.mjs)
  set(folders src style test)
  list(TRANSFORM packages PREPEND ${FOTFESTE_PAGE_SOURCE}/ OUTPUT_VARIABLE package_files)
  list(TRANSFORM parts PREPEND ${FOTFESTE_PAGE_SOURCE}/ OUTPUT_VARIABLE part_files)
  foreach(folder ${folders})
    file(GLOB_RECURSE found CONFIGURE_DEPENDS ${FOTFESTE_PAGE_SOURCE}/${folder}/*)
    list(APPEND sources ${found})
    list(APPEND copies COMMAND ${CMAKE_COMMAND} -E rm -rf ${folder}
      COMMAND ${CMAKE_COMMAND} -E copy_directory ${FOTFESTE_PAGE_SOURCE}/${folder} ${folder})
  endforeach()

  file(MAKE_DIRECTORY ${FOTFESTE_PAGE_BUILD})
  add_custom_command(
    OUTPUT ${FOTFESTE_PAGE_BUILD}/installed
    COMMAND ${CMAKE_COMMAND} -E copy ${package_files} .
    COMMAND ${FOTFESTE_NPM} ci --loglevel=error
    COMMAND ${CMAKE_COMMAND} -E touch installed
    DEPENDS ${package_files}
    WORKING_DIRECTORY ${FOTFESTE_PAGE_BUILD}
    COMMENT "Installing what the page of the report is made of")
  add_custom_command(
    OUTPUT ${FOTFESTE_PAGE_BUILD}/dist/page.html
    ${copies}
    COMMAND ${CMAKE_COMMAND} -E copy ${part_files} .
    COMMAND ${FOTFESTE_NODE} build.mjs
    DEPENDS ${FOTFESTE_PAGE_BUILD}/installed ${part_files} ${sources}
    WORKING_DIRECTORY ${FOTFESTE_PAGE_BUILD}
    COMMENT "Building the page of the report")

  set(FOTFESTE_PAGE ${FOTFESTE_PAGE_BUILD}/dist/page.html)
  configure_file(${PROJECT_SOURCE_DIR}/sim/report/page_template.cpp.in ${FOTFESTE_PAGE_BUILD}/page_template.cpp @ONLY)
  set_source_files_properties(${FOTFESTE_PAGE_BUILD}/page_template.cpp PROPERTIES OBJECT_DEPENDS ${FOTFESTE_PAGE})
  target_sources(${room} PRIVATE ${FOTFESTE_PAGE_BUILD}/page_template.cpp)
endfunction()

# fotfeste_page_tests(): the page's own tests, without and with a browser.
function(fotfeste_page_tests)
  foreach(script test test:browser)
    string(REPLACE ":" "." name page.${script})
    add_test(NAME ${name} COMMAND ${FOTFESTE_NPM} run --silent ${script} WORKING_DIRECTORY ${FOTFESTE_PAGE_BUILD})
    set_tests_properties(${name} PROPERTIES LABELS page TIMEOUT 600)
  endforeach()
endfunction()
