# The Debian package: `cpack -G DEB` in the build folder.
set(CPACK_PACKAGE_NAME chronomap)
set(CPACK_PACKAGE_VENDOR "Chronomap contributors")
set(CPACK_PACKAGE_CONTACT "Chronomap contributors <maintainers@chronomap.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "map and timeline of events and statements")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"A news article tells of places, times, deeds and words. Chronomap shows
where and when things happened, and who said what about them: a map, bound
to a timeline that can be scrubbed, of events and of statements.
.
It reads dossiers and event files of any size (CSV, GeoJSON, KML,
GeoPackage, spreadsheets and others), works offline, and draws pictures
that can be published: PNG, SVG, PDF, GIF.")
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/package_folders.cmake)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${CMAKE_BINARY_DIR})
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-dejavu-core, tzdata")      # letters and zones that the program reads by itself
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libgl1-mesa-dri")              # OpenGL where there is no graphics card
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "zenity | kdialog, ffmpeg")       # choosing files; MP4
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
