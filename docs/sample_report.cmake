# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)
# The report on the real directive, as part of the site. That it finds violations (exit status 1) is no failure.
execute_process(COMMAND ${PROGRAM} check docs/examples/ha-tinh --as-of 2025-07-01 --format html
                        --output ${OUT}/sample-report.html RESULT_VARIABLE status)
if(NOT status MATCHES "^[01]$")
    message(FATAL_ERROR "congvu check: exit status ${status}")
endif()
