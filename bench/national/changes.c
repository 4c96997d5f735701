/* SPDX-License-Identifier: BSL-1.0 */
/* congvu_changes FOLDER: what an HR application waits for. Asks a country everything once, and then about a thousand
   changes of one record each, one after another, through the C interface; tells both times and their ratio.
   Exit status 1: a thousand changes take longer than one check of everything. */
#include <congvu.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { changes = 1000, longest_id = 64 };

static void must(congvu_status status, congvu_error* error) {
    if (status == CONGVU_OK) return;
    fprintf(stderr, "%s\n", error->message);
    exit(2);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Somebody, and where they are. */
struct person {
    char id[longest_id];
    char agency[longest_id];
};

/* The first people of staff.csv; those who left are people, too. */
static void read_people(const char* folder, struct person people[changes]) {
    char path[4096];
    char line[1024];
    snprintf(path, sizeof path, "%s/staff.csv", folder);
    FILE* file = fopen(path, "rb");
    int read   = 0;
    if (file != NULL && fgets(line, sizeof line, file) != NULL)
        for (; read < changes && fgets(line, sizeof line, file) != NULL; ++read)
            if (sscanf(line, "%63[^,],%63[^,]", people[read].id, people[read].agency) != 2) break;
    if (file != NULL) fclose(file);
    if (read == changes) return;
    fprintf(stderr, "%s: there are not %d people\n", path, changes);
    exit(2);
}

/* Tries a change, reads what it alters, and takes it back. */
static size_t try_change(congvu_session* session, const char* person, const char* agency, congvu_error** error) {
    size_t effects = 0;
    must(congvu_session_move(session, person, agency, "civil_servant", "state_budget", error), *error);
    must(congvu_session_effect_count(session, &effects, error), *error);
    for (size_t i = 0; i < effects; ++i) {
        congvu_effect* effect = NULL;
        must(congvu_session_effect(session, i, &effect, error), *error);
        congvu_effect_free(effect);
    }
    must(congvu_session_undo(session, error), *error);
    return effects;
}

int main(int argc, char** argv) {
    static struct person people[changes];
    congvu_error* error                 = NULL;
    congvu_data* data                   = NULL;
    congvu_report* report               = NULL;
    congvu_session* session             = NULL;
    size_t effects                      = 0;
    const congvu_load_options reading   = {.size = sizeof reading, .threads = 2};
    const congvu_check_options question = {.size = sizeof question, .findings_per_rule = 1, .threads = 1};
    if (argc != 2) {
        fprintf(stderr, "usage: congvu_changes FOLDER\n");
        return 2;
    }
    read_people(argv[1], people);
    must(congvu_load(argv[1], &reading, &data, &error), error);

    double start = now();
    must(congvu_check(data, "2026-12-31", &question, &report, &error), error);
    const double everything = now() - start;

    must(congvu_session_open(data, "2026-12-31", &question, &session, &error), error);
    try_change(session, people[0].id, people[1].agency, &error); /* makes the indexes of ids */
    start = now();
    for (int i = 0; i < changes; ++i)
        effects += try_change(session, people[i].id, people[(i + 1) % changes].agency, &error);
    const double one_by_one = now() - start;

    printf("one check of everything: %.1f ms\n", everything * 1e3);
    printf("%d changes, %zu effects: %.1f ms, %.1f us each\n", changes, effects, one_by_one * 1e3,
           one_by_one * 1e6 / changes);
    printf("ratio: %.3f (at most 1)\n", one_by_one / everything);

    congvu_session_free(session);
    congvu_report_free(report);
    congvu_data_free(data);
    return one_by_one <= everything ? 0 : 1;
}
