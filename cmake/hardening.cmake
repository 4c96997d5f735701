# SPDX-License-Identifier: BSL-1.0
# What makes a fault in our compiled parts harder to use for an attack. For these parts only: who links the headers
# chooses for themselves, so nothing of it is exported. cmake/check_hardening.cmake looks for it in what was built.
include(CheckCXXCompilerFlag)
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

add_library(congvu_hardening INTERFACE)
target_compile_options(congvu_hardening INTERFACE -fstack-protector-strong)
# Not every processor has these.
foreach(flag -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "CONGVU_HAS${flag}" known)
    check_cxx_compiler_flag("-Werror ${flag}" ${known})
    if(${known})
        target_compile_options(congvu_hardening INTERFACE ${flag})
    endif()
endforeach()
# It needs an optimiser, and sanitizers look closer themselves. Nor does what is given to others say where it was built;
# cmake/packaging/prove_reproducible.sh holds that two builds in two folders are the same.
set(congvu_optimised CONFIG:Release,RelWithDebInfo,MinSizeRel)
target_compile_options(congvu_hardening INTERFACE
    "$<$<${congvu_optimised}>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>"
    "$<$<${congvu_optimised}>:-ffile-prefix-map=${PROJECT_BINARY_DIR}=build;-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.>")

# congvu_harden(TARGET...): libraries and programs of ours.
function(congvu_harden)
    foreach(target IN LISTS ARGN)
        target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:congvu_hardening>)
        get_target_property(type ${target} TYPE)
        if(NOT type STREQUAL "STATIC_LIBRARY")
            target_link_options(${target} PRIVATE LINKER:-z,relro LINKER:-z,now LINKER:-z,noexecstack)
        endif()
    endforeach()
endfunction()
