# SPDX-License-Identifier: BSL-1.0
# The one list of public headers, bottom layer first.
set(congvu_headers
    include/congvu/base/enum_set.hpp
    include/congvu/base/id.hpp
    include/congvu/base/location.hpp
    include/congvu/base/nearest.hpp
    include/congvu/base/percent.hpp
    include/congvu/base/text.hpp
    include/congvu/time/date.hpp
    include/congvu/time/period.hpp
    include/congvu/time/timeline.hpp
    include/congvu/time/uncertain_date.hpp
    include/congvu/law/citation.hpp
    include/congvu/law/confidence.hpp
    include/congvu/law/document.hpp
    include/congvu/law/document_facts.hpp
    include/congvu/law/document_number.hpp
    include/congvu/law/parameter.hpp
    include/congvu/law/rank.hpp
    include/congvu/law/relation.hpp
    include/congvu/organization/agency.hpp
    include/congvu/organization/agency_facts.hpp
    include/congvu/organization/group.hpp
    include/congvu/organization/reorganisation.hpp
    include/congvu/organization/structure.hpp
    include/congvu/staff/funding.hpp
    include/congvu/staff/staff_category.hpp
    include/congvu/establishment/agency_posts.hpp
    include/congvu/establishment/allocation.hpp
    include/congvu/establishment/figure.hpp
    include/congvu/establishment/quota_history.hpp
    include/congvu/directive/directive.hpp
    include/congvu/directive/role.hpp
    include/congvu/directive/task.hpp
    include/congvu/directive/task_facts.hpp
    include/congvu/dataset/dataset.hpp
    include/congvu/engine/document_cases.hpp
    include/congvu/engine/finding.hpp
    include/congvu/engine/organization_cases.hpp
    include/congvu/engine/posts_cases.hpp
    include/congvu/engine/rule.hpp
    include/congvu/engine/rulebook.hpp
    include/congvu/engine/task_cases.hpp
    include/congvu/engine/validate.hpp
    include/congvu/engine/verdict.hpp
    include/congvu/engine/view.hpp
    include/congvu/rules/all.hpp
    include/congvu/rules/documents.hpp
    include/congvu/rules/kl28.hpp
    include/congvu/rules/kl40.hpp
    include/congvu/rules/organization.hpp
    include/congvu/rules/responsibility.hpp
    include/congvu/rules/sources.hpp
    include/congvu/rules/streamlining.hpp
    include/congvu/io/diagnostic.hpp
    include/congvu/io/load.hpp
    include/congvu/report/words.hpp
    include/congvu/report/write.hpp
    include/congvu/congvu.hpp)

file(GLOB_RECURSE forgotten RELATIVE ${PROJECT_SOURCE_DIR} CONFIGURE_DEPENDS include/*.hpp)
list(REMOVE_ITEM forgotten ${congvu_headers})
if(forgotten)
    message(FATAL_ERROR "not in cmake/headers.cmake: ${forgotten}")
endif()
