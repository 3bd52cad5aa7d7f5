# SPDX-License-Identifier: MIT
# The languages of the window. Only what builds the program includes this: the core has marked texts, and no sentence.
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)

set(directory ${PROJECT_SOURCE_DIR}/resources/translations)
# English has entries for plural forms alone; all its other texts are those of the sources.
set(SIGNALBOX_PLURALS ${directory}/signalbox_en.ts)
set(SIGNALBOX_TRANSLATIONS ${directory}/signalbox_zh_CN.ts)

# How the marked texts are found: what the update and the test of completeness have in common. Line numbers stay out,
# so that a change shows in the files only if a text changes.
set(SIGNALBOX_LUPDATE_ARGUMENTS
  ${PROJECT_SOURCE_DIR}/core ${PROJECT_SOURCE_DIR}/ui ${PROJECT_SOURCE_DIR}/app -I ${PROJECT_SOURCE_DIR}
  -extensions cpp,h -source-language en -locations none -no-obsolete -silent)

# ninja update_translations: brings the files up to the sources; what is new is marked as unfinished.
add_custom_target(update_translations
  COMMAND Qt6::lupdate ${SIGNALBOX_LUPDATE_ARGUMENTS} -target-language en -pluralonly -ts ${SIGNALBOX_PLURALS}
  COMMAND Qt6::lupdate ${SIGNALBOX_LUPDATE_ARGUMENTS} -ts ${SIGNALBOX_TRANSLATIONS}
  VERBATIM)

# signalbox_embed_translations(TARGET): compiles them, and puts them into TARGET below :/signalbox/translations.
function(signalbox_embed_translations target)
  set_source_files_properties(${SIGNALBOX_PLURALS} ${SIGNALBOX_TRANSLATIONS} PROPERTIES
    OUTPUT_LOCATION ${CMAKE_CURRENT_BINARY_DIR}/translations)
  qt_add_lrelease(${target}
    TS_FILES ${SIGNALBOX_PLURALS} ${SIGNALBOX_TRANSLATIONS}
    QM_FILES_OUTPUT_VARIABLE compiled
    OPTIONS -silent)
  qt_add_resources(${target} translations
    PREFIX /signalbox/translations
    BASE ${CMAKE_CURRENT_BINARY_DIR}/translations
    FILES ${compiled})
endfunction()
