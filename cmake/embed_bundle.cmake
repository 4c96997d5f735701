# SPDX-License-Identifier: BSL-1.0
# cmake -DBUNDLE=<folder> -DOUT=<file.cpp> -P cmake/embed_bundle.cmake
# Writes the style and the program of the HTML report as C++, in pieces that every compiler takes as a literal.
function(literal out text)
    set(pieces "")
    string(LENGTH "${text}" length)
    set(at 0)
    while(at LESS length)
        string(SUBSTRING "${text}" ${at} 15000 piece)
        string(APPEND pieces "    R\"congvu_web(${piece})congvu_web\",\n")
        math(EXPR at "${at} + 15000")
    endwhile()
    set(${out} "${pieces}" PARENT_SCOPE)
endfunction()

file(READ ${BUNDLE}/report.css style)
file(READ ${BUNDLE}/report.js program)
literal(style_literal "${style}")
literal(program_literal "${program}")
file(WRITE ${OUT} "// Made from ${BUNDLE} by cmake/embed_bundle.cmake.
#include \"web_bundle.hpp\"

#include <array>

namespace congvu::report::web {

namespace {

constexpr std::array style_pieces{
${style_literal}};
constexpr std::array program_pieces{
${program_literal}};

} // namespace

const std::span<const char* const> style(style_pieces);
const std::span<const char* const> program(program_pieces);

} // namespace congvu::report::web
")
