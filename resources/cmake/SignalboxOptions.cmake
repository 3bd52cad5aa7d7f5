# SPDX-License-Identifier: MIT
# How every target of ours is compiled: one INTERFACE target, linked privately.

find_program(SIGNALBOX_CCACHE ccache)
if(SIGNALBOX_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # The sloppiness is what ccache needs to cache a precompiled header at all.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${SIGNALBOX_CCACHE})
endif()

add_library(signalbox_options INTERFACE)
target_compile_features(signalbox_options INTERFACE cxx_std_20)
target_compile_options(signalbox_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  # clang counts sign changes to -Wconversion, gcc (for C++) does not: one set of warnings for both. SA_* are of both signs.
  target_compile_options(signalbox_options INTERFACE -Wno-sign-conversion)
endif()
if(SIGNALBOX_WERROR)
  target_compile_options(signalbox_options INTERFACE -Werror)
endif()
target_compile_definitions(signalbox_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS
  _GNU_SOURCE)
if(SIGNALBOX_CCACHE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(signalbox_options INTERFACE -fpch-preprocess)
endif()
if(SIGNALBOX_SANITIZE)
  # Global, not per target: a library compiled without the sanitizer hides what it does from it.
  add_compile_options(-fsanitize=${SIGNALBOX_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${SIGNALBOX_SANITIZE})
  if(SIGNALBOX_SANITIZE MATCHES undefined)
    add_compile_options(-fno-sanitize-recover=undefined)
  endif()
endif()

# signalbox_module(NAME SOURCES ... DEPENDS ...): one object library per core module. The objects together
# are the installed library SignalboxCore; DEPENDS carries only what this module may include.
function(signalbox_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS" ${ARGN})
  add_library(signalbox_${name} OBJECT ${ARG_SOURCES})
  target_include_directories(signalbox_${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>)
  target_link_libraries(signalbox_${name} PUBLIC Qt6::Core tl::expected ${ARG_DEPENDS})
  target_link_libraries(signalbox_${name} PRIVATE signalbox_options)
  if(name STREQUAL "base")
    target_precompile_headers(signalbox_${name} PRIVATE ${PROJECT_SOURCE_DIR}/core/pch.h)
  else()
    target_precompile_headers(signalbox_${name} REUSE_FROM signalbox_base)
  endif()
  set_property(GLOBAL APPEND PROPERTY SIGNALBOX_CORE_MODULES signalbox_${name})
endfunction()

# signalbox_install_program(TARGET DIRECTORY): installs it as part of the program. Where the library does not go to a
# directory of the system, the way to it is noted relative to the program: an installation may be moved as a whole.
function(signalbox_install_program target directory)
  if(BUILD_SHARED_LIBS AND NOT CMAKE_INSTALL_FULL_LIBDIR IN_LIST CMAKE_CXX_IMPLICIT_LINK_DIRECTORIES)
    cmake_path(ABSOLUTE_PATH directory BASE_DIRECTORY ${CMAKE_INSTALL_PREFIX} OUTPUT_VARIABLE from)
    file(RELATIVE_PATH way ${from} ${CMAKE_INSTALL_FULL_LIBDIR})
    set_target_properties(${target} PROPERTIES INSTALL_RPATH "$ORIGIN/${way}")
  endif()
  install(TARGETS ${target} DESTINATION ${directory} COMPONENT program)
endfunction()
