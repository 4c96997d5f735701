// SPDX-License-Identifier: BSL-1.0
// The organisation in the forms of other systems, read by parsers and validators that are not ours: N3 for Turtle, a
// SHACL engine, a JSON Schema validator. CONGVU is the program, CONGVU_SOURCE the sources.
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {test} from "node:test";

import Ajv from "ajv/dist/2020.js";
import {DataFactory, Parser, Store} from "n3";
import Validator from "rdf-validate-shacl";

const source = process.env.CONGVU_SOURCE;
const here = `${source}/tests/interchange`;
const haTinh = `${source}/docs/examples/ha-tinh`;
const base = "https://data.example.gov.vn/";
const org = "http://www.w3.org/ns/org#";
const {namedNode, literal} = DataFactory;

const exported = (data, ...options) =>
    execFileSync(process.env.CONGVU, ["export", data, ...options], {encoding: "utf8", maxBuffer: 1 << 26});
const triples = (text) => new Store(new Parser({format: "text/turtle"}).parse(text));
const org_of = (data, ...options) => triples(exported(data, "--base", base, ...options));
const popolo_of = (data, ...options) => JSON.parse(exported(data, "--format", "popolo", ...options));

const thing = (path) => namedNode(base + path);
const instances = (store, name) =>
    store.getSubjects(namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), namedNode(org + name), null);
const values = (store, subject, property) => store.getObjects(subject, namedNode(property), null).map((one) => one.value);
const called = (paths) => paths.map((path) => base + path);

const shapes = new Validator(triples(readFileSync(`${source}/docs/examples/interchange/organization.shacl.ttl`, "utf8")));
const faults = async (store) =>
    (await shapes.validate(store)).results.map((one) => `${one.focusNode?.value} ${one.path?.value} ${one.sourceConstraintComponent?.value}`);
const schema = new Ajv({allErrors: true}).compile(JSON.parse(readFileSync(`${here}/popolo.schema.json`, "utf8")));

test("ORG: the history and a day of every data set have the shapes they promise", async () => {
    for (const data of [haTinh, `${source}/docs/examples/nation`, `${here}/changing.yaml`])
        for (const day of [[], ["--as-of", "2025-07-01"]]) assert.deepEqual(await faults(org_of(data, ...day)), []);
});

test("ORG: the shapes notice what is missing and what is wrong", async () => {
    const text = exported(`${here}/changing.yaml`, "--base", base);
    const spoilt = [
        [/ ;\n    skos:prefLabel "Sở Cũ"@vi, "Old Department"@en/, ""],
        ['"2025-02-28"^^xsd:date ;', '"2025" ;'],
        ["org:organization <agency/ubnd-tinh>", "org:organization <agency/nobody>"],
        ["<level/province> ;", "<level/planet> ;"],
        ["org:originalOrganization <agency/so-cu>", "org:originalOrganization <change/merge>"],
    ];
    for (const [what, instead] of spoilt) {
        assert.notEqual(text.replace(what, instead), text);
        assert.notDeepEqual(await faults(triples(text.replace(what, instead))), [], String(what));
    }
});

test("ORG: a day shows who exists then, and under whom", () => {
    const before = org_of(haTinh, "--as-of", "2025-02-28");
    const after = org_of(haTinh, "--as-of", "2025-07-01");
    const [old_home, home] = [thing("agency/so-nong-nghiep-va-phat-trien-nong-thon"), thing("agency/so-noi-vu")];
    assert.equal(instances(before, "Organization").some((one) => one.equals(old_home)), true);
    assert.equal(instances(after, "Organization").some((one) => one.equals(old_home)), false);
    assert.deepEqual(values(after, home, `${org}subOrganizationOf`), called(["agency/ubnd-tinh"]));
    assert.deepEqual(instances(after, "ChangeEvent"), []);
});

test("ORG: the history tells former names, bonds with their days, and events", () => {
    const store = org_of(`${here}/changing.yaml`);
    const branch = thing("agency/chi-cuc");
    const skos = "http://www.w3.org/2004/02/skos/core#";
    const xl = "http://www.w3.org/2008/05/skos-xl#";
    const pref = namedNode(`${skos}prefLabel`);
    assert.equal(store.has(thing("agency/ubnd-tinh"), pref, literal('UBND tỉnh "A\\B"', "vi")), true);
    assert.equal(store.has(thing("agency/ubnd-tinh"), pref, literal("Committee <A>", "en")), true);
    const former = store.getObjects(branch, namedNode(`${xl}altLabel`), null);
    assert.deepEqual(former.flatMap((one) => values(store, one, `${xl}literalForm`)).sort(), ["Ban", "Board"]);
    assert.deepEqual(new Set(former.flatMap((one) => values(store, one, "http://schema.org/validThrough"))), new Set(["2019-12-31"]));

    const second = thing("membership/chi-cuc/2");
    assert.deepEqual(values(store, second, `${org}organization`), called(["agency/ubnd-tinh"]));
    const [during] = store.getObjects(second, namedNode(`${org}memberDuring`), null);
    const [beginning] = store.getObjects(during, namedNode("http://www.w3.org/2006/time#hasBeginning"), null);
    assert.deepEqual(values(store, beginning, "http://www.w3.org/2006/time#inXSDDate"), ["2025-03-01"]);

    const end = thing("event/giai-the");
    assert.deepEqual(values(store, end, `${org}originalOrganization`), called(["agency/so-cu"]));
    assert.deepEqual(values(store, end, `${org}resultingOrganization`), []);
    assert.deepEqual(values(store, thing("agency/so-cu"), `${skos}editorialNote`).sort(), ["chưa xác nhận", "unconfirmed"]);
});

test("ORG and Popolo tell of the same agencies", () => {
    for (const day of [[], ["--as-of", "2024-12-31"]]) {
        const ids = popolo_of(haTinh, ...day).organizations.map((one) => `${base}agency/${one.id}`);
        assert.ok(ids.length > 30);
        assert.deepEqual(instances(org_of(haTinh, ...day), "Organization").map((one) => one.value).sort(), ids.sort());
    }
});

test("Popolo: every data set keeps to the specification", () => {
    for (const data of [haTinh, `${source}/docs/examples/nation`, `${here}/changing.yaml`])
        for (const options of [[], ["--as-of", "2025-07-01"], ["--lang", "en"]])
            assert.ok(schema(popolo_of(data, ...options)), JSON.stringify(schema.errors));
    const spoilt = popolo_of(`${here}/changing.yaml`);
    spoilt.organizations[2].founding_date = "1/1/2000";
    assert.equal(schema(spoilt), false);
});

test("Popolo: bonds with their days are memberships, the days of names are told", () => {
    const all = popolo_of(`${here}/changing.yaml`);
    assert.deepEqual(all.memberships, [
        {member: {id: "chi-cuc"}, organization_id: "so-cu", role: "subordinate", end_date: "2025-02-28"},
        {member: {id: "chi-cuc"}, organization_id: "ubnd-tinh", role: "subordinate", start_date: "2025-03-01"},
    ]);
    const [, former, branch] = all.organizations;
    assert.equal(former.parent_id, "ubnd-tinh");
    assert.equal(former.dissolution_date, "2025-02-28");
    assert.equal(branch.name, "Chi cục");
    assert.deepEqual(branch.other_names, [
        {name: "Ban", end_date: "2019-12-31"},
        {name: "Board", end_date: "2019-12-31", note: "en"},
        {name: "Branch", note: "en"},
    ]);
    const day = popolo_of(`${here}/changing.yaml`, "--as-of", "2019-12-31", "--lang", "en");
    assert.equal(day.organizations[2].name, "Board");
    assert.equal(day.organizations[2].parent_id, "so-cu");
});
