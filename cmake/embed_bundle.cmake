# SPDX-License-Identifier: BSL-1.0
# cmake -DBUNDLE=<folder> -DOUT=<file.cpp> -P cmake/embed_bundle.cmake
# Writes the style and the program of the HTML report as C++, in pieces that every compiler takes as a literal.
function(literal out text)
    set(pieces "")
    string(LENGTH "${text}" length)
    set(at 0)
    while(at LESS length)
        string(SUBSTRING "${text}" ${at} 15000 piece)
        string(APPEND pieces "R\"congvu_web(${piece})congvu_web\"\n")
        math(EXPR at "${at} + 15000")
    endwhile()
    set(${out} "${pieces}" PARENT_SCOPE)
endfunction()

file(READ ${BUNDLE}/report.css style)
file(READ ${BUNDLE}/report.js program)
literal(style_literal "${style}")
literal(program_literal "${program}")
file(WRITE ${OUT} "// Made from ${BUNDLE} by cmake/embed_bundle.cmake.\n"
    "#include \"web_bundle.hpp\"\n\nnamespace congvu::report::web {\n\n"
    "const std::string_view style(\n${style_literal});\n\n"
    "const std::string_view program(\n${program_literal});\n\n"
    "} // namespace congvu::report::web\n")
