# SPDX-License-Identifier: MIT
# Debian packages of what a build tree installs: the program, the library with what was linked against it needs, and what
# the compiler needs on top. "cpack" in the build tree makes them; resources/packaging/deb builds and checks them too.
set(library_package libsignalbox${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
set(components development)
if(BUILD_SHARED_LIBS)
  list(APPEND components library)
endif()
if(SIGNALBOX_BUILD_PROGRAM)
  list(APPEND components program)
endif()

set(program_package signalbox)
set(development_package libsignalbox-dev)
foreach(component IN LISTS components)
  # Only packages have these files: a mere installation is nobody's package.
  install(FILES ${PROJECT_SOURCE_DIR}/resources/packaging/copyright ${PROJECT_SOURCE_DIR}/resources/packaging/changelog
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${${component}_package} COMPONENT ${component} EXCLUDE_FROM_ALL)
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME signalbox)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own
set(CPACK_PACKAGE_VENDOR "The Signalbox authors")
set(CPACK_PACKAGE_CONTACT "The Signalbox authors <authors@signalbox.invalid>")
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/resources/packaging/DebianTree.cmake)
set(CPACK_COMPONENTS_ALL ${components})
set(CPACK_COMPONENTS_GROUPING IGNORE)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/core) # where the program's own library is found

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME ${program_package})
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS "hicolor-icon-theme, python3, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "see, send and understand Unix signals
Signalbox shows what every process and thread does with each signal, says
what a signal will do before it is sent and what it did afterwards, and
reaches the right process or none: each send goes through a pidfd whose
identity was checked.
.
It opens a window, and with a command it works in a terminal.")

set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME ${library_package})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/resources/packaging/triggers)
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION "see, send and understand Unix signals - library
The core of Signalbox for any Qt program: signals received in the event
loop, cleanup hooks that run on exit and on signals that end the program,
sends that reach the right process, and how processes end.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME ${development_package})
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "qt6-base-dev (>= 6.4), libexpected-dev")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION "see, send and understand Unix signals - development files
The core of Signalbox for any Qt program: signals, cleanup hooks, processes.
.
This package has its headers and its CMake package: find_package(Signalbox)
and the target Signalbox::Core.")

include(CPack)
if(BUILD_SHARED_LIBS)
  cpack_add_component(library)
  cpack_add_component(development DEPENDS library)
  cpack_add_component(program DEPENDS library)
endif()
