# SPDX-License-Identifier: BSL-1.0
# congvu_inline_rules(TARGET...): what asks the rules of a country has thousands of small functions in one unit, of which
# g++ inlines so few that some rules take twice as long, and all together a tenth longer. For what we compile;
# docs/pages/country.md tells others.
function(congvu_inline_rules)
    set(optimised CONFIG:Release,RelWithDebInfo)
    foreach(target IN LISTS ARGN)
        target_compile_options(${target} PRIVATE
            "$<$<AND:$<COMPILE_LANG_AND_ID:CXX,GNU>,$<${optimised}>>:--param=inline-unit-growth=400>")
    endforeach()
endfunction()
