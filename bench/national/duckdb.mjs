// SPDX-License-Identifier: BSL-1.0
// node duckdb.mjs FOLDER THREADS: the questions of national.cpp in the SQL that somebody who knows DuckDB would write.
// Prints lines `name,seconds,answer`, each time the median of some runs. Every question comes down to its count in the
// database, so that no time goes into handing over rows.
import { DuckDBInstance } from '@duckdb/node-api';

const [folder, threads] = process.argv.slice(2);
const database = await DuckDBInstance.create(':memory:', { threads });
const connection = await database.connect();

/// Runs the work a few times after a warm-up, and prints the median and the answer.
async function time(name, runs, work, prepare = async () => {}) {
  const seconds = [];
  let answer = '';
  for (let run = 0; run <= runs; ++run) {
    await prepare();
    const start = performance.now();
    answer = await work();
    if (run > 0) seconds.push((performance.now() - start) / 1e3);
  }
  seconds.sort((a, b) => a - b);
  console.log(`${name},${seconds[Math.floor(runs / 2)].toFixed(6)},${answer}`);
}

const row_of = async sql => (await connection.runAndReadAll(sql)).getRows()[0];
const ask = (name, sql) => time(name, 5, async () => (await row_of(sql)).join(';'));

const tables = ['agencies', 'posts', 'staff', 'documents', 'tasks', 'assignments'];
await time('load', 3, async () => {
  for (const table of tables)
    await connection.run(`create table ${table} as from read_csv('${folder}/${table}.csv', header = true)`);
  return row_of('select count(*) from staff');
}, async () => {
  for (const table of tables) await connection.run(`drop table if exists ${table}`);
});

/// Everybody in post at the end of 2026.
const present = `staff where started <= date '2026-12-31' and ("left" is null or "left" > date '2026-12-31')`;
const own = `own as (select agency, category, funding, count(*) as people from ${present} group by all)`;
/// Each agency beside itself and all above it.
const above = `above(id, upper) as (
  select id, id from agencies
  union all
  select above.id, parent from above join agencies on agencies.id = above.upper where parent is not null)`;

// The sum is asked for, too, so that it cannot be left out.
await ask('Q1', `with recursive ${above}, ${own},
  cells as (select upper, category, funding, sum(people) as people
            from above join own on own.agency = above.id group by all)
  select count(*) from cells having sum(people) > 0`);

await ask('Q2a', `with ${own}
  select count(*) from posts join own using (agency, category, funding) where year = 2026 and people > assigned`);

await ask('Q2b', `with recursive ${above},
  quotas as (select upper, if(category = 'public_employee', 10, 5) as percent,
                    sum(assigned) filter (year = 2021) as before, sum(assigned) filter (year = 2026) as now
             from above join posts on posts.agency = above.id
             where category in ('cadre', 'civil_servant', 'public_employee') group by all)
  select count(*) from quotas where (before - now) * 100 < before * percent`);

// Decree 135/2020, Article 4: 60 years and 3 months for men and 55 years and 4 months for women who reach that age in
// 2021; then 3 and 4 months more each year, up to 62 years (2028) and 60 years (2035). By the end of a year those have
// reached it who were born so many months before, or had reached it by the end of an earlier year.
await ask('Q3', `with
  years as (from range(2020, 2027) as years(year)),
  ages as (select year, 'M' as sex, least(60 * 12 + 3 * (year - 2020), 62 * 12) as months from years
           union all
           select year, 'F', least(55 * 12 + 4 * (year - 2020), 60 * 12) from years),
  latest as (select sex, max(make_date(year, 12, 31) - to_months(months)) as born from ages group by sex)
  select count(*) filter (rating_previous = 0 and rating_last = 0 and protected = 0),
         count(*) filter (present.born <= latest.born)
  from (from ${present}) as present join latest using (sex)`);

await ask('Q4', `with recursive ${above},
  bonds as (select id as document, unnest(string_split(bases, ' ')) as basis from documents where bases is not null),
  closure as (select document, basis from bonds
              union
              select closure.document, bonds.basis from closure join bonds on bonds.document = closure.basis)
  select without_lead, outside, on_cycles, pairs
  from (select count(*) as without_lead from tasks where id not in (select task from assignments where role = 'lead')),
       (select count(*) as outside
        from assignments join tasks on tasks.id = task join documents on documents.id = document
        where (agency, issuer) not in (select id, upper from above)),
       (select count(*) filter (document = basis) as on_cycles, count(*) as pairs from closure)`);
