// SPDX-License-Identifier: BSL-1.0
#include "run.hpp"

#include "commands.hpp"

#include <CLI/CLI.hpp>

#include <ostream>

namespace congvu::program {

namespace {

constexpr const char* footer = R"(Examples:
  congvu check docs/examples/ha-tinh --as-of 2022-12-31
  congvu check docs/examples/ha-tinh --as-of 2025-07-01 --rules 'ORG-*' --lang en
  congvu check docs/examples/nation --as-of 2026-12-31 --format json --output report.json
  congvu check docs/examples/ha-tinh --as-of 2025-07-01 --format csv --output findings.csv
  congvu check docs/examples/ha-tinh --as-of 2025-07-01 --format html --output report.html
  congvu check docs/examples/country --as-of 2026-12-31 --limit 0
  congvu who T22 docs/examples/ha-tinh
  congvu explain KL40-07 ubnd-xa-nghi-xuan docs/examples/ha-tinh --as-of 2025-08-01
  congvu diff docs/examples/ha-tinh --as-of 2024-12-31 --new-as-of 2025-01-01 --rules ORG-02
  congvu check docs/examples/nation --as-of 2026-12-31 --set KL40-15.teacher_additions=60000
  congvu test docs/examples/scenarios
  congvu test docs/examples/scenarios --coverage --format html --output coverage.html
  congvu test docs/examples/scenarios --mutate
  congvu test --new KL40-02 --output kl40-02.csv
  congvu catalogue pages docs/examples/scenarios
  congvu graph docs/examples/ha-tinh --as-of 2022-12-31 --format svg --output ha-tinh.svg
  congvu graph docs/examples/ha-tinh --of organization --as-of 2025-07-01 --output agencies.dot
  congvu import sqlite:hr.db country --replace
  congvu export docs/examples/ha-tinh --as-of 2025-07-01 --output agencies.ttl
  congvu export docs/examples/ha-tinh --format popolo --output agencies.json
  congvu rules KL40-07
  congvu lint --as-of 2026-12-31

Exit status: 0 no violation; 1 at least one finding of severity "violation" (warnings and advice do not
count), or, for test, something else than expected or a change of a rule that no table notices, or, for lint, an error; 2 bad usage or bad input, nothing
was checked.)";

void add_language(CLI::App& command, std::string& language) {
    command.add_option("--lang", language, "Language: vi or en")
        ->check(CLI::IsMember({"vi", "en"}))
        ->capture_default_str();
}

void add_question(CLI::App& command, Question& question) {
    command.add_option("--as-of", question.as_of, "The day asked about, YYYY-MM-DD");
    command.add_option("--known-at", question.known_at,
                       "Use only what was issued and recorded by this day, YYYY-MM-DD");
    command.add_option("--output,-o", question.output, "Write to this file instead of standard output");
    add_language(command, question.language);
}

void add_settings(CLI::App& command, std::vector<std::string>& settings) {
    command
        .add_option("--set", settings,
                    "Suppose NAME=VALUE: a figure of the law (KL28-01.rate=12%), a figure or an event of the data")
        ->allow_extra_args(false);
}

/// \param command gets options that are for data of a whole country alone.
void add_bulk(CLI::App& command, BulkQuestion& bulk) {
    const std::string group = "Data of a country (a folder with agencies.csv)";
    command
        .add_option("--limit", bulk.limit,
                    "Tell at most so many findings of each rule, 0 all; as a rule 20 in text and html, else all")
        ->check(CLI::NonNegativeNumber)
        ->group(group);
    command.add_option("--map", bulk.headings, "THEIRS=OURS: what the files call a column, e.g. 'Mã đơn vị=id'")
        ->allow_extra_args(false)
        ->group(group);
    command.add_option("--memory-limit", bulk.memory_limit, "Give up rather than take more memory, e.g. 500MB")
        ->transform(CLI::AsSizeValue(true))
        ->group(group);
    command.add_option("--threads", bulk.threads, "How many threads work; as a rule one for each core")
        ->check(CLI::Range(1U, 1024U))
        ->group(group);
}

} // namespace

Exit run(const std::vector<std::string>& arguments, Streams streams) {
    CLI::App app{"congvu checks agencies, posts and directives against the rules of Vietnam's civil service.",
                 "congvu"};
    app.require_subcommand(1);
    app.set_version_flag("--version", CONGVU_VERSION);
    app.footer(footer);

    CheckOptions check_options;
    auto* check_command = app.add_subcommand("check", "Check a data set as of a day");
    check_command
        ->add_option("DATASET", check_options.question.dataset,
                     "A folder of YAML files, or one file; or of CSV files of a country")
        ->required();
    add_question(*check_command, check_options.question);
    check_command->get_option("--as-of")->required();
    check_command->add_option("--format", check_options.format, "Form of the report")
        ->check(CLI::IsMember({"text", "json", "sarif", "junit", "csv", "html"}))
        ->capture_default_str();
    check_command->add_option("--rules", check_options.rules, "Only rules that fit, e.g. 'KL40-*,ORG-02'");
    add_settings(*check_command, check_options.settings);
    add_bulk(*check_command, check_options.bulk);
    check_command->add_flag("--all", check_options.all, "Show what complies or does not apply, too");

    WhoOptions who_options;
    auto* who_command = app.add_subcommand("who", "Who answers for a task, or what an agency answers for");
    who_command->add_option("NAME", who_options.name, "A task (T22) or an agency (so-noi-vu)")->required();
    who_command->add_option("DATASET,--data", who_options.question.dataset, "A folder of YAML files, or one file")
        ->default_val(".");
    add_question(*who_command, who_options.question);

    GraphOptions graph_options;
    auto* graph_command = app.add_subcommand("graph", "Draw who answers for what, documents, or who is under whom");
    graph_command->add_option("DATASET", graph_options.question.dataset, "A folder of YAML files, or one file")
        ->required();
    add_question(*graph_command, graph_options.question);
    graph_command->add_option("--of", graph_options.what, "What is drawn")
        ->check(CLI::IsMember({"responsibility", "documents", "organization"}))
        ->capture_default_str();
    graph_command->add_option("--format", graph_options.format, "Form of the picture; svg needs Graphviz")
        ->check(CLI::IsMember({"dot", "svg", "mermaid"}))
        ->capture_default_str();

    DiffOptions diff_options;
    auto* diff_command = app.add_subcommand("diff", "Which findings appear, vanish or change, and why");
    diff_command->add_option("OLD", diff_options.question.dataset, "A folder of YAML files, or one file")->required();
    diff_command->add_option("NEW", diff_options.new_dataset,
                             "Another one; left out: the same, with --set or another day");
    add_question(*diff_command, diff_options.question);
    diff_command->add_option("--new-as-of", diff_options.new_as_of, "The day asked about of NEW, YYYY-MM-DD");
    diff_command->add_option("--format", diff_options.format, "Form of the report")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    diff_command->add_option("--rules", diff_options.rules, "Only rules that fit, e.g. 'KL40-*,ORG-02'");
    add_settings(*diff_command, diff_options.settings);

    ExplainOptions explain_options;
    auto* explain_command = app.add_subcommand("explain", "Why a rule says what it says of one subject, step by step");
    explain_command->add_option("RULE", explain_options.rule, "A rule, e.g. KL40-07")->required();
    explain_command
        ->add_option("SUBJECT", explain_options.subject,
                     "What it speaks of, as reports name it: ubnd-xa-nghi-xuan, T03, T03:so-y-te:implement")
        ->required();
    explain_command
        ->add_option("DATASET,--data", explain_options.question.dataset, "A folder of YAML files, or one file")
        ->default_val(".");
    add_question(*explain_command, explain_options.question);
    add_settings(*explain_command, explain_options.settings);

    TestOptions test_options;
    auto* test_command = app.add_subcommand("test", "Run scenario tables against the rules");
    auto* tables = test_command->add_option("PATH", test_options.paths, "Tables (.csv, .yaml), or folders of them");
    auto* coverage =
        test_command->add_flag("--coverage", test_options.coverage, "What of the rules the tables touch, and what not");
    auto* mutate    = test_command->add_flag("--mutate", test_options.mutate,
                                             "Change the rules one place at a time: would the tables notice?");
    auto* new_table = test_command->add_option("--new", test_options.new_table,
                                               "Write a table to start from for this rule, e.g. KL40-02");
    auto* form      = test_command->add_option("--format", test_options.format,
                                               "Form of the results: text, junit, tap, json; of coverage: text, json, html, "
                                                    "cobertura; of mutations: text, json");
    form->check(CLI::IsMember({"text", "junit", "tap", "json", "html", "cobertura"}))->capture_default_str();
    coverage->excludes(mutate);
    new_table->excludes(tables)->excludes(coverage)->excludes(mutate)->excludes(form);
    test_command->add_option("--output,-o", test_options.output, "Write to this file instead of standard output");
    add_language(*test_command, test_options.language);

    RulesOptions rules_options;
    auto* rules_command = app.add_subcommand("rules", "The rulebook, or one rule with its law");
    auto* rule_id       = rules_command->add_option("ID", rules_options.id, "A rule, e.g. KL40-07");
    add_language(*rules_command, rules_options.language);
    auto* matrix = rules_command->add_flag("--matrix", rules_options.matrix,
                                           "Which rule carries out which provision, and how many tests hold it");
    rules_command->add_option("--format", rules_options.format, "Form of the matrix")
        ->check(CLI::IsMember({"text", "csv"}))
        ->capture_default_str()
        ->needs(matrix);
    matrix->excludes(rule_id);

    CatalogueOptions catalogue_options;
    auto* catalogue_command = app.add_subcommand(
        "catalogue", "Write a page for each rule, in Markdown for Doxygen, with examples from tables");
    catalogue_command->add_option("FOLDER", catalogue_options.folder, "Where the pages go")->required();
    catalogue_command->add_option("TABLES", catalogue_options.tables, "Scenario tables, or folders of them")
        ->required();
    catalogue_command->add_option("--dataset", catalogue_options.datasets,
                                  "Write a page on the documents and agencies of this data set, too");

    ImportOptions import_options;
    auto* import_command =
        app.add_subcommand("import", "Read the data of a country from a database into CSV files, or organisations "
                                     "from Popolo into YAML");
    import_command
        ->add_option("SOURCE", import_options.source,
                     "sqlite:FILE, or postgresql://HOST/NAME (a password belongs into ~/.pgpass), or popolo:FILE")
        ->required();
    import_command
        ->add_option("--map", import_options.kinds,
                     "THEIRS=KIND, of Popolo: what it calls a kind, e.g. 'Sở=department'")
        ->allow_extra_args(false);
    import_command->add_option("--level", import_options.level,
                               "Of Popolo: the level of agencies that do not tell theirs, e.g. province");
    import_command->add_option("FOLDER", import_options.folder, "Where the files go")->required();
    import_command->add_flag("--replace", import_options.replace, "Put the new data in the place of an earlier import");
    add_language(*import_command, import_options.language);

    ExportOptions export_options;
    auto* export_command = app.add_subcommand("export", "Write the organisation for other systems: W3C ORG or Popolo");
    export_command->add_option("DATASET", export_options.question.dataset, "A folder of YAML files, or one file")
        ->required();
    export_command->add_option("--format", export_options.format, "org (Turtle) or popolo (JSON)")
        ->check(CLI::IsMember({"org", "popolo"}))
        ->capture_default_str();
    export_command->add_option("--as-of", export_options.question.as_of,
                               "The organisation of this day, YYYY-MM-DD; left out: all that is known, with its days");
    export_command->add_option("--base", export_options.base,
                               "The address that agencies get theirs from, e.g. https://data.example.gov.vn/");
    export_command->add_option("--output,-o", export_options.question.output,
                               "Write to this file instead of standard output");
    add_language(*export_command, export_options.question.language);

    LintOptions lint_options;
    auto* lint_command = app.add_subcommand("lint", "What is wrong with the rulebook itself, without any data");
    lint_command->add_option("--as-of", lint_options.as_of, "Ask also what has expired by this day, YYYY-MM-DD");
    add_language(*lint_command, lint_options.language);

    try {
        // CLI11 takes the arguments from the back.
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
        if (*catalogue_command) return catalogue(catalogue_options, streams);
        if (*check_command) return check(check_options, streams);
        if (*who_command) return who(who_options, streams);
        if (*graph_command) return graph(graph_options, streams);
        if (*diff_command) return diff(diff_options, streams);
        if (*explain_command) return explain(explain_options, streams);
        if (*test_command) return test(test_options, streams);
        if (*lint_command) return lint(lint_options, streams);
        if (*import_command) return import_data(import_options, streams);
        if (*export_command) return export_data(export_options, streams);
        return rules(rules_options, streams);
    } catch (const CLI::ParseError& error) {
        const int status = app.exit(error, streams.out, streams.err);
        return status == 0 ? Exit::ok : Exit::bad_input;
    } catch (const BadUsage& error) {
        streams.err << "congvu: " << error.message << '\n';
        return Exit::bad_input;
    }
}

} // namespace congvu::program
