/* SPDX-License-Identifier: BSL-1.0 */
#ifndef CONGVU_H
#define CONGVU_H

#include <stddef.h>
#include <stdint.h>

/**
 * \file
 * The C interface of congvu: what an HR application in any language links to check data against the rules of the civil
 * service. Shared library `libcongvu.so.0`, `pkg-config congvu`, CMake `congvu::c`.
 *
 * **Text** is UTF-8 and ends with a zero byte; days are `YYYY-MM-DD`. Nothing depends on the clock, the time zone or
 * the locale.
 *
 * **Errors.** Every function that can fail gives a ::congvu_status. Where its last parameter is not null, it receives
 * an error to read and to give back with congvu_error_free(), or null when all went well. What a function should have
 * given is null then, and nothing else has changed. No exception crosses the border, and running out of memory is an
 * error like others.
 *
 * **Ownership.** What a function gives through a pointer to a pointer belongs to the caller, who gives it back with the
 * function named beside it, in any order: a report or a session keeps the data that it needs, also when the data was
 * given back. Whatever stands in a structure that a function gave lives as long as the structure. Giving null back is
 * allowed and does nothing. What was passed in is copied, and may go when the call returns.
 *
 * **What is noticed.** Null where something is needed, text that is no UTF-8, a handle of another kind: an error. A
 * handle that was given back already is noticed where its memory was not used again, and no sooner; using it is a
 * mistake of the program that no library can always notice. The same holds for pointers that never were handles.
 *
 * **Threads.** Data and reports never change: any number of threads may use one at once. A session, an error and a
 * finding are for one thread at a time; different ones share nothing. Giving something back is allowed when no other
 * thread uses that same thing.
 *
 * **Later versions** add functions, and members at the end of structures; none goes or changes its meaning within one
 * number behind `.so`. Structures that the caller fills in begin with their size, so that the library knows which
 * members there are.
 */

#ifdef __cplusplus
extern "C" {
#endif
#if defined(__GNUC__)
#pragma GCC visibility push(default)
#endif

/** What became of a call. */
typedef enum congvu_status {
    CONGVU_OK           = 0, /**< all went well */
    CONGVU_BAD_ARGUMENT = 1, /**< null, no day, an unknown word, a place behind the last */
    CONGVU_BAD_HANDLE   = 2, /**< a handle of another kind, or one that was given back */
    CONGVU_BAD_TEXT     = 3, /**< text that is no UTF-8 */
    CONGVU_BAD_INPUT    = 4, /**< the data is wrong; the error lists every fault with its place */
    CONGVU_NOT_FOUND    = 5, /**< no agency, person, task or assignment has this id */
    CONGVU_NO_MEMORY    = 6, /**< there is not enough memory */
    CONGVU_INTERNAL     = 7  /**< a fault of the library; please report it */
} congvu_status;

/** One thing wrong in the data. */
typedef struct congvu_fault {
    const char* code;         /**< stable, for programs: e.g. `unknown-key` */
    const char* file;         /**< as it was named to the reader */
    uint32_t line;            /**< from 1; 0 when the whole file is meant */
    uint32_t column;          /**< from 1, in characters; 0 when the whole file is meant */
    const char* message;      /**< what is wrong, in English */
    const char* did_you_mean; /**< the nearest good word, or empty */
} congvu_fault;

/** Why a call failed. Given back with congvu_error_free(). */
typedef struct congvu_error {
    congvu_status status;       /**< the same as the function gave */
    const char* message;        /**< for people who write programs, in English; never empty */
    size_t fault_count;         /**< how many faults are listed; 0 unless the data is wrong */
    const congvu_fault* faults; /**< in the order of files, lines and columns */
} congvu_error;

/** Bộ dữ liệu: a data set, checked for being well-formed, that never changes. Given back with congvu_data_free(). */
typedef struct congvu_data congvu_data;
/** Báo cáo kiểm tra: what the rules say of a data set on a day. Given back with congvu_report_free(). */
typedef struct congvu_report congvu_report;
/** Thử nghiệm thay đổi: data of a country that somebody is changing. Given back with congvu_session_free(). */
typedef struct congvu_session congvu_session;

/** Gives an error back. */
void congvu_error_free(congvu_error* error);
/** Gives a text back. */
void congvu_text_free(char* text);

/** The version of the library, e.g. `0.1.0`. It lives as long as the program. */
const char* congvu_version(void);

/* -- data --------------------------------------------------------------------------------------------------------- */

/** How data is read. Null in its place, and 0 in each member, mean what is usual. */
typedef struct congvu_load_options {
    size_t size;         /**< `sizeof(congvu_load_options)` */
    unsigned threads;    /**< how many threads read data of a country; 0: one */
    size_t shown_faults; /**< how many faults of a country are listed; 0: 100 */
    size_t memory_limit; /**< in bytes, for data of a country, estimated before memory is taken; 0: none */
} congvu_load_options;

/** A file that is in memory. */
typedef struct congvu_file {
    const char* name;  /**< as messages call it; for data of a country the name of the file, e.g. `staff.csv` */
    const char* bytes; /**< its bytes; it may hold zero bytes, which are faults of the data */
    size_t length;     /**< how many there are */
} congvu_file;

/**
 * Reads data from files: a folder with a file `agencies.csv` holds data of a country (docs/pages/country.md); anything
 * else is YAML, a folder of `*.yaml` or one file (docs/pages/data.md). All or nothing.
 *
 * \param path where the data is
 * \param options how it is read, or null
 * \param data receives the data; given back with congvu_data_free()
 * \param error receives what went wrong, or null
 * \return #CONGVU_BAD_INPUT with every fault, when the data is wrong or cannot be read
 */
congvu_status congvu_load(const char* path, const congvu_load_options* options, congvu_data** data,
                          congvu_error** error);

/**
 * Reads data from memory, as congvu_load() from files. When one of them is named `*.csv`, they are the files of a
 * country, which are known by their names; else each is YAML.
 *
 * \param files the files
 * \param count how many there are; at least one
 * \param options how they are read, or null
 * \param data receives the data; given back with congvu_data_free()
 * \param error receives what went wrong, or null
 * \return #CONGVU_BAD_INPUT with every fault, when the data is wrong
 */
congvu_status congvu_load_memory(const congvu_file* files, size_t count, const congvu_load_options* options,
                                 congvu_data** data, congvu_error** error);

/** Gives data back. Reports and sessions that rest on it stay good. */
void congvu_data_free(congvu_data* data);

/** How much a data set holds. */
typedef struct congvu_data_size {
    int is_country;   /**< 1 for data of a country in CSV, 0 for YAML */
    size_t agencies;  /**< cơ quan, tổ chức, đơn vị */
    size_t documents; /**< văn bản */
    size_t tasks;     /**< nhiệm vụ */
    size_t figures;   /**< số liệu biên chế; of a country: rows of posts */
    size_t people;    /**< người */
} congvu_data_size;

/**
 * Says how much the data holds. O(1).
 * \param data the data
 * \param size receives the numbers
 * \param size_of `sizeof(congvu_data_size)`: no more is written
 * \param error receives what went wrong, or null
 */
congvu_status congvu_data_get_size(const congvu_data* data, congvu_data_size* size, size_t size_of,
                                   congvu_error** error);

/* -- checks ------------------------------------------------------------------------------------------------------- */

/** What is asked. Null in its place, and 0 or null in each member, mean what is usual. */
typedef struct congvu_check_options {
    size_t size;              /**< `sizeof(congvu_check_options)` */
    const char* known_at;     /**< only what was known on this day; null: everything */
    const char* rules;        /**< patterns, set apart by commas: `KL40-07,STAFF-*`; null or empty: every rule */
    int keeps_everything;     /**< not 0: what complies and what does not apply are findings, too */
    size_t findings_per_rule; /**< of a country: at most so many of each rule are told; 0: all. Counts are of all */
    unsigned threads;         /**< of a country: how many threads check; 0: one */
} congvu_check_options;

/**
 * Asks the rules about everything in the data, as of a day. The same data, rules and day give the same report.
 *
 * \param data the data
 * \param as_of the day that is asked about
 * \param options what is asked, or null
 * \param report receives the report; given back with congvu_report_free()
 * \param error receives what went wrong, or null
 */
congvu_status congvu_check(const congvu_data* data, const char* as_of, const congvu_check_options* options,
                           congvu_report** report, congvu_error** error);

/** Gives a report back. Findings and texts taken from it stay good. */
void congvu_report_free(congvu_report* report);

/** What a check came to. */
typedef struct congvu_summary {
    int has_violation;     /**< 1 when something violates, weighs as a violation and is not waived */
    size_t complies;       /**< đạt */
    size_t violates;       /**< không đạt, waived or not, of any weight */
    size_t not_applicable; /**< không áp dụng */
    size_t undetermined;   /**< chưa xác định */
    size_t waived;         /**< of those that violate: miễn */
    size_t violations;     /**< of those that violate and are not waived: vi phạm */
    size_t warnings;       /**< of the same: cảnh báo */
    size_t advice;         /**< of the same: khuyến nghị */
} congvu_summary;

/**
 * Says what a check came to; the counts are of everything, whatever is told in full. O(1).
 * \param report the report
 * \param summary receives the counts
 * \param size_of `sizeof(congvu_summary)`: no more is written
 * \param error receives what went wrong, or null
 */
congvu_status congvu_report_summary(const congvu_report* report, congvu_summary* summary, size_t size_of,
                                    congvu_error** error);

/** Kết quả: what one rule says of one subject. Given back with congvu_finding_free(). No member is null. */
typedef struct congvu_finding {
    const char* rule;         /**< e.g. `KL40-07` */
    const char* outcome;      /**< `complies`, `violates`, `not_applicable` or `undetermined` */
    const char* severity;     /**< `violation`, `warning` or `advice`: how hard it weighs here */
    const char* confidence;   /**< of the least sure among source and facts; `unconfirmed` must be shown to people */
    const char* subject_kind; /**< e.g. `posts` */
    const char* subject;      /**< its id, stable between reports */
    const char* name_vi;      /**< what people call it, in Vietnamese; a person is called by an id */
    const char* name_en;      /**< the same in English */
    const char* message_vi;   /**< what the rule says, in Vietnamese; empty where it has nothing to say */
    const char* message_en;   /**< the same in English */
    const char* fix_vi;       /**< the nearest mend, in Vietnamese, or empty */
    const char* fix_en;       /**< the same in English, or empty */
    const char* source_vi;    /**< document, clause and how sure we are, in Vietnamese */
    const char* source_en;    /**< the same in English */
    const char* file;         /**< where it is to be mended, or empty */
    uint32_t line;            /**< from 1, or 0 */
    uint32_t column;          /**< from 1, or 0 */
    int is_violation;         /**< 1 when it violates, weighs as a violation and is not waived */
    int is_waived;            /**< 1 when a waiver of the data covers it */
    int has_observed;         /**< 1 when there is a number that was seen */
    int64_t observed;         /**< the number that was seen; posts, months, days, as the rule has it */
    int has_limit;            /**< 1 when there is a number that was allowed */
    int64_t limit;            /**< the number that was allowed */
} congvu_finding;

/**
 * Says how many findings are told in full. O(1).
 * \param report the report
 * \param count receives the number
 * \param error receives what went wrong, or null
 */
congvu_status congvu_report_finding_count(const congvu_report* report, size_t* count, congvu_error** error);

/**
 * Tells one finding: in the order of the rulebook, and within a rule in the order of the data.
 * \param report the report
 * \param index from 0 to the number of findings less one
 * \param finding receives the finding; given back with congvu_finding_free()
 * \param error receives what went wrong, or null
 */
congvu_status congvu_report_finding(const congvu_report* report, size_t index, congvu_finding** finding,
                                    congvu_error** error);

/** Gives a finding back. */
void congvu_finding_free(congvu_finding* finding);

/**
 * Writes a report as `congvu check --format` does.
 * \param report the report
 * \param format `text`, `json`, `sarif`, `junit`, `csv` or `html`
 * \param language `vi` or `en`; JSON, CSV and HTML hold both
 * \param text receives the text, which ends with a zero byte; given back with congvu_text_free()
 * \param length receives its length in bytes without the zero byte; or null
 * \param error receives what went wrong, or null
 */
congvu_status congvu_report_render(const congvu_report* report, const char* format, const char* language, char** text,
                                   size_t* length, congvu_error** error);

/* -- changes of a country ----------------------------------------------------------------------------------------- */

/**
 * Opens a session: the data of a country with all its answers, to be changed one record at a time. The data itself
 * stays as it is, so that a change can be tried and taken back. Checks everything once; after that a change asks again
 * only what it can touch, in microseconds.
 *
 * \param data data of a country
 * \param as_of the day that is asked about
 * \param options what is asked, or null; `keeps_everything` and `findings_per_rule` do not matter
 * \param session receives the session; given back with congvu_session_free()
 * \param error receives what went wrong, or null
 * \return #CONGVU_BAD_ARGUMENT for data that is not of a country
 */
congvu_status congvu_session_open(const congvu_data* data, const char* as_of, const congvu_check_options* options,
                                  congvu_session** session, congvu_error** error);

/** Gives a session back. */
void congvu_session_free(congvu_session* session);

/** Somebody new. A word is as the columns of staff.csv have it. */
typedef struct congvu_person {
    size_t size;          /**< `sizeof(congvu_person)` */
    const char* id;       /**< nobody else's; never a name */
    const char* agency;   /**< by whom */
    const char* category; /**< as what, e.g. `civil_servant` */
    const char* funding;  /**< paid by whom, e.g. `state_budget` */
    const char* born;     /**< ngày sinh; no report shows it */
    const char* sex;      /**< `F` or `M` */
    const char* started;  /**< the first day */
    int rating_previous;  /**< 0 to 3 */
    int rating_last;      /**< 0 to 3 */
    int is_protected;     /**< not 0: thuộc diện chưa tinh giản */
} congvu_person;

/** Tuyển dụng, tiếp nhận: somebody new comes. \return #CONGVU_BAD_ARGUMENT when the id is taken. */
congvu_status congvu_session_hire(congvu_session* session, const congvu_person* person, congvu_error** error);
/** Thôi việc, nghỉ hưu: `day` is the first day away; null takes it back. */
congvu_status congvu_session_leave(congvu_session* session, const char* person, const char* day, congvu_error** error);
/** Điều động, chuyển ngạch: somebody goes elsewhere, or becomes something else. */
congvu_status congvu_session_move(congvu_session* session, const char* person, const char* agency, const char* category,
                                  const char* funding, congvu_error** error);
/** Giao biên chế: a quota for a year, one of those that posts.csv has; posts below 0: not known. */
congvu_status congvu_session_set_quota(congvu_session* session, const char* agency, const char* category,
                                       const char* funding, int year, int64_t posts, congvu_error** error);
/** Giao nhiệm vụ: somebody is charged with a task, e.g. as `lead`. */
congvu_status congvu_session_assign(congvu_session* session, const char* task, const char* agency, const char* role,
                                    congvu_error** error);
/** An assignment is taken back. \return #CONGVU_NOT_FOUND when there is none such. */
congvu_status congvu_session_unassign(congvu_session* session, const char* task, const char* agency, const char* role,
                                      congvu_error** error);
/** Sắp xếp tổ chức: `day` is the first day without the agency; null takes it back. */
congvu_status congvu_session_end_agency(congvu_session* session, const char* agency, const char* day,
                                        congvu_error** error);
/** Sắp xếp tổ chức: an agency, with all under it, comes under another, which is not under it. */
congvu_status congvu_session_put_under(congvu_session* session, const char* agency, const char* parent,
                                       congvu_error** error);

/** Takes the last change back that was not taken back yet. \return #CONGVU_BAD_ARGUMENT when there is none. */
congvu_status congvu_session_undo(congvu_session* session, congvu_error** error);

/** Says how many changes can be taken back. O(1). */
congvu_status congvu_session_change_count(const congvu_session* session, size_t* count, congvu_error** error);

/** What the last change made of one answer. Given back with congvu_effect_free(). */
typedef struct congvu_effect {
    const char* rule;              /**< e.g. `KL40-07` */
    const char* before;            /**< the outcome before; empty when there was nothing to ask */
    const char* after;             /**< the outcome now; empty when there is nothing to ask any more */
    int is_worse;                  /**< 1 when it is a violation now and was none before */
    const congvu_finding* finding; /**< what the rule says now; null when there is nothing to ask any more */
} congvu_effect;

/** Says how many answers the last change altered; none after one was taken back. O(1). */
congvu_status congvu_session_effect_count(const congvu_session* session, size_t* count, congvu_error** error);

/**
 * Tells what the last change made of one answer: by rule, then in the order of the data.
 * \param session the session
 * \param index from 0 to the number of effects less one
 * \param effect receives the effect; given back with congvu_effect_free()
 * \param error receives what went wrong, or null
 */
congvu_status congvu_session_effect(const congvu_session* session, size_t index, congvu_effect** effect,
                                    congvu_error** error);

/** Gives an effect back, with its finding. */
void congvu_effect_free(congvu_effect* effect);

/**
 * Says what the data comes to, as changes left it. O(rules).
 * \param session the session
 * \param summary receives the counts
 * \param size_of `sizeof(congvu_summary)`: no more is written
 * \param error receives what went wrong, or null
 */
congvu_status congvu_session_summary(const congvu_session* session, congvu_summary* summary, size_t size_of,
                                     congvu_error** error);

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif
