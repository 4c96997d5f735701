// SPDX-License-Identifier: BSL-1.0
// says: no match for 'operator|no viable overloaded operator
#include <congvu/directive/task.hpp>

using namespace congvu;

#ifdef MUST_NOT_COMPILE
using MeantId = AgencyId;
#else
using MeantId = TaskId;
#endif

const Task& meant(const Tasks& tasks, MeantId id) { return tasks[id]; }
