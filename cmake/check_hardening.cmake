# SPDX-License-Identifier: BSL-1.0
# cmake -DFILES=<program;library> -DREADELF=… -DOPTIMISED=<yes or no> -P check_hardening.cmake
# What cmake/hardening.cmake asks for is in what was built, and no library of the system is used beside those that
# cmake/sbom.cmake names.
cmake_minimum_required(VERSION 3.25)
foreach(file IN LISTS FILES)
    execute_process(COMMAND ${READELF} -hldW --dyn-syms ${file} OUTPUT_VARIABLE told ERROR_VARIABLE ignored
                    COMMAND_ERROR_IS_FATAL ANY)
    foreach(wanted
            "Type: +DYN"            # at another address in each run
            "GNU_RELRO"             # tables of addresses become read-only,
            "FLAGS[^\n]*NOW"        # all of them before the program begins
            "GNU_STACK[^\n]* RW "   # no code on the stack
            "__stack_chk_fail")     # functions with buffers look after their return address
        if(NOT told MATCHES "${wanted}")
            message(SEND_ERROR "${file}: nothing in it fits \"${wanted}\"")
        endif()
    endforeach()
    if(OPTIMISED AND NOT told MATCHES "__[a-z]+_chk@")
        message(SEND_ERROR "${file}: no function of the system is called that knows the size of its buffer")
    endif()
    foreach(unwanted "TEXTREL" "RPATH" "RUNPATH")
        if(told MATCHES "[(]${unwanted}[)]")
            message(SEND_ERROR "${file}: it has ${unwanted}")
        endif()
    endforeach()
    string(REGEX MATCHALL "NEEDED[^\n]*\\[[^]\n]*" needed "${told}")
    foreach(line IN LISTS needed)
        string(REGEX REPLACE ".*\\[" "" library "${line}")
        if(NOT library MATCHES "^(libyaml-cpp|libicuuc|libicudata|libsqlite3|libpq|libstdc[+][+]|libm|libgcc_s|libc|ld-linux)[.-]")
            message(SEND_ERROR "${file}: it needs ${library}, which the list of what is not ours does not name")
        endif()
    endforeach()
endforeach()
