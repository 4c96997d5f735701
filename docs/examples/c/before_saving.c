/* SPDX-License-Identifier: BSL-1.0 */
/* What an HR application in C asks before it saves a change. */
#include <congvu.h>

#include <stdio.h>
#include <stdlib.h>

/* Ends the program when a call failed, and says why. */
static void must(congvu_status status, congvu_error* error) {
    if (status == CONGVU_OK) return;
    fprintf(stderr, "%s\n", error->message);
    for (size_t i = 0; i < error->fault_count; ++i)
        fprintf(stderr, "  %s:%u:%u: %s\n", error->faults[i].file, error->faults[i].line, error->faults[i].column,
                error->faults[i].message);
    congvu_error_free(error);
    exit(EXIT_FAILURE);
}

//! [effects]
/* Says what the last change altered; gives how many violations it brings. */
static int tell_effects(const congvu_session* session) {
    congvu_error* error = NULL;
    size_t count        = 0;
    int worse           = 0;
    must(congvu_session_effect_count(session, &count, &error), error);
    for (size_t i = 0; i < count; ++i) {
        congvu_effect* effect = NULL;
        must(congvu_session_effect(session, i, &effect, &error), error);
        printf("  %s: %s -> %s%s\n", effect->rule, effect->before, effect->after, effect->is_worse ? " (!)" : "");
        if (effect->is_worse) printf("    %s: %s\n", effect->finding->name_en, effect->finding->message_en);
        worse += effect->is_worse;
        congvu_effect_free(effect);
    }
    return worse;
}
//! [effects]

int main(void) {
    //! [check]
    congvu_error* error   = NULL;
    congvu_data* data     = NULL;
    congvu_report* report = NULL;
    must(congvu_load("docs/examples/country", NULL, &data, &error), error);
    must(congvu_check(data, "2026-12-31", NULL, &report, &error), error);

    congvu_summary summary;
    must(congvu_report_summary(report, &summary, sizeof summary, &error), error);
    printf("%zu violate, %zu of them as violations\n", summary.violates, summary.violations);
    congvu_report_free(report);
    //! [check]

    //! [change]
    congvu_session* session = NULL;
    must(congvu_session_open(data, "2026-12-31", NULL, &session, &error), error);

    printf("one post more for the school:\n");
    must(congvu_session_set_quota(session, "THPT-1", "public_employee", "state_budget", 2026, 4, &error), error);
    tell_effects(session);

    const congvu_person person = {.size            = sizeof person,
                                  .id              = "S010",
                                  .agency          = "THPT-1",
                                  .category        = "public_employee",
                                  .funding         = "state_budget",
                                  .born            = "1999-09-09",
                                  .sex             = "F",
                                  .started         = "2026-11-01",
                                  .rating_previous = 2,
                                  .rating_last     = 2};
    printf("and one teacher more:\n");
    must(congvu_session_hire(session, &person, &error), error);
    if (tell_effects(session) > 0) {
        must(congvu_session_undo(session, &error), error);
        printf("not hired\n");
    }
    //! [change]

    congvu_session_free(session);
    congvu_data_free(data);
    return EXIT_SUCCESS;
}
