# SPDX-License-Identifier: BSL-1.0
# What is in the libraries and the program that is not ours, each in the version that was found, with its licence, as
# CycloneDX 1.5. That form asks for no day, so that two builds make the same bytes.

# congvu_sbom(OUT): writes the list. Called where everything was found.
function(congvu_sbom out)
    set(components "")
    set(refs "")
    # Unicode gave ICU a new text of its licence with version 74.
    set(icu_license Unicode-DFS-2016)
    if(ICU_VERSION VERSION_GREATER_EQUAL 74)
        set(icu_license Unicode-3.0)
    endif()
    find_path(cli11_include CLI/Version.hpp REQUIRED NO_CACHE)
    file(STRINGS ${cli11_include}/CLI/Version.hpp cli11_version REGEX "CLI11_VERSION \"")
    string(REGEX REPLACE ".*\"(.*)\".*" "\\1" cli11_version "${cli11_version}")

    _congvu_sbom_add(Boost      "${Boost_VERSION_STRING}"      BSL-1.0        pkg:generic/boost)
    _congvu_sbom_add(yaml-cpp   "${yaml-cpp_VERSION}"          MIT            pkg:generic/yaml-cpp)
    _congvu_sbom_add(ICU        "${ICU_VERSION}"               ${icu_license} pkg:generic/icu)
    _congvu_sbom_add(CLI11      "${cli11_version}"             BSD-3-Clause   pkg:generic/cli11)
    _congvu_sbom_add(SQLite3    "${SQLite3_VERSION}"           blessing       pkg:generic/sqlite)
    _congvu_sbom_add(PostgreSQL "${PostgreSQL_VERSION_STRING}" PostgreSQL     pkg:generic/libpq)
    # The HTML report holds a program, and what that is made of.
    set(licenses ${PROJECT_SOURCE_DIR}/src/report/web/bundle/LICENSES.txt)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${licenses})
    file(STRINGS ${licenses} packages REGEX "^[@a-z0-9/-]+ [0-9.]+ [(][A-Za-z0-9.-]+[)]$")
    foreach(package IN LISTS packages)
        string(REGEX MATCH "^([^ ]+) ([^ ]+) [(](.+)[)]$" _ "${package}")
        string(REPLACE "@" "%40" address "${CMAKE_MATCH_1}")
        _congvu_sbom_add(${CMAKE_MATCH_1} ${CMAKE_MATCH_2} ${CMAKE_MATCH_3} pkg:npm/${address})
    endforeach()

    list(JOIN components ",\n" components)
    list(JOIN refs ",\n" refs)
    file(CONFIGURE OUTPUT ${out} @ONLY CONTENT [[
{
  "bomFormat": "CycloneDX",
  "specVersion": "1.5",
  "version": 1,
  "metadata": {
    "component": {
      "type": "application",
      "bom-ref": "pkg:generic/congvu@@PROJECT_VERSION@",
      "name": "congvu",
      "version": "@PROJECT_VERSION@",
      "licenses": [ { "license": { "id": "BSL-1.0" } } ],
      "purl": "pkg:generic/congvu@@PROJECT_VERSION@"
    }
  },
  "components": [
@components@
  ],
  "dependencies": [
    {
      "ref": "pkg:generic/congvu@@PROJECT_VERSION@",
      "dependsOn": [
@refs@
      ]
    }
  ]
}
]])
endfunction()

# Adds something that is not ours to `components` and `refs`.
function(_congvu_sbom_add name version license address)
    if(version STREQUAL "")
        message(FATAL_ERROR "The version of ${name} is not known; the list of what is not ours would be wrong")
    endif()
    list(APPEND refs "        \"${address}@${version}\"")
    list(APPEND components "    {
      \"type\": \"library\",
      \"bom-ref\": \"${address}@${version}\",
      \"name\": \"${name}\",
      \"version\": \"${version}\",
      \"licenses\": [ { \"license\": { \"id\": \"${license}\" } } ],
      \"purl\": \"${address}@${version}\"
    }")
    set(refs "${refs}" PARENT_SCOPE)
    set(components "${components}" PARENT_SCOPE)
endfunction()
