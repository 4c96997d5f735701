# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)
# WILL_FAIL takes any failure for the right one, so the exit status is compared.
execute_process(COMMAND ${PROGRAM} no-such-command OUTPUT_VARIABLE out ERROR_VARIABLE err RESULT_VARIABLE status)
if(NOT status EQUAL STATUS OR NOT out STREQUAL "" OR err STREQUAL "")
    message(FATAL_ERROR "exit status ${status}, not ${STATUS}\noutput: ${out}\nerrors: ${err}")
endif()
