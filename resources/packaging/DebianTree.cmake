# SPDX-License-Identifier: MIT
# CPack runs this on what it is about to pack: Debian compresses its documentation, and keeps some files elsewhere.
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  set(tree ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/${component}/usr)

  file(GLOB documentation ${tree}/share/doc/*/changelog ${tree}/share/man/man1/*.1)
  if(documentation)
    execute_process(COMMAND gzip -9 --no-name --force ${documentation} COMMAND_ERROR_IS_FATAL ANY)
  endif()

  if(EXISTS ${tree}/share/zsh/site-functions)
    file(RENAME ${tree}/share/zsh/site-functions ${tree}/share/zsh/vendor-completions)
  endif()

  # The bus starts what will be in /usr, not in this tree.
  set(service ${tree}/share/dbus-1/services/org.signalbox.Signalbox.service)
  if(EXISTS ${service})
    file(READ ${service} text)
    string(REPLACE "Exec=${tree}/" "Exec=/usr/" text "${text}")
    file(WRITE ${service} "${text}")
  endif()

  # What CMake strips are programs and shared libraries alone.
  file(GLOB archives ${tree}/lib/*.a ${tree}/lib/*/*.a)
  if(archives)
    execute_process(COMMAND strip --strip-debug --enable-deterministic-archives ${archives} COMMAND_ERROR_IS_FATAL ANY)
  endif()

  # The library is in a directory of the system now.
  file(GLOB programs ${tree}/bin/* ${tree}/libexec/signalbox/signalbox-*)
  foreach(program IN LISTS programs)
    file(RPATH_REMOVE FILE ${program})
  endforeach()
endforeach()
