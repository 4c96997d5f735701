-- SPDX-License-Identifier: BSL-1.0
-- The oracle in SQL: the rules on quotas, from the texts of law and from the choices that the library declares where they
-- are silent. The tables are described in facts.cpp. Written apart from kl40.lp and targets.lp, in another way of thinking:
-- rows and sums here, conclusions there.

-- -- when a rule is asked: its first and last day, and the earliest day of issue of what it cites ----------------------

CREATE TABLE law (rule PRIMARY KEY, begins, last_day, issued);
INSERT INTO law VALUES
    ('KL28-01', '2022-02-21', '2026-12-31', '2022-02-21'),
    ('KL28-02', '2022-07-18', '2026-12-31', '2022-07-18'),
    ('KL40-01', '2022-07-18', '2026-12-31', '2022-07-18'),
    ('KL40-02', '2022-07-18', '2026-12-31', '2022-07-18'),
    ('KL40-03', '2022-07-18', '2026-12-31', '2022-07-18'),
    ('KL40-04', '2022-07-18', '2026-12-31', '2022-07-18'),
    ('KL40-05', '2022-07-18', '2026-12-31', '2022-07-18'),
    ('KL40-06', '2022-07-18', NULL, '2022-07-18'),
    ('KL40-07', '2022-07-18', NULL, '2022-07-18'),
    ('KL40-08', '2022-07-18', NULL, '2022-07-18'),
    ('KL40-09', '2025-11-24', NULL, '2025-11-12'),
    ('KL40-10', NULL, NULL, '2022-07-18'),
    ('KL40-11', '2022-07-18', NULL, '2022-07-18'),
    ('KL40-12', '2022-12-30', NULL, '2022-12-30'),
    ('KL40-13', '2024-08-06', NULL, '2024-08-06'),
    ('KL40-14', '2022-07-18', NULL, '2022-07-18'),
    ('KL40-15', '2022-07-18', '2026-12-31', '2022-07-18'),
    ('KL40-16', '2022-07-18', NULL, '2022-07-18'),
    ('TL-01', '2025-06-06', '2025-12-31', '2025-06-06'),
    ('TL-02', '2025-07-01', '2030-06-30', '2025-02-28');
CREATE VIEW judges AS SELECT rule FROM law;

-- Days of the facts count from 1970-01-01.
CREATE TABLE asked AS
SELECT world, rule, question.day, calendar.year
FROM question JOIN calendar ON calendar.day = question.day, law
WHERE question.day >= ifnull(julianday(begins) - 2440587.5, question.day)
  AND question.day <= ifnull(julianday(last_day) - 2440587.5, question.day)
  AND known >= julianday(issued) - 2440587.5;
CREATE UNIQUE INDEX asked_by_rule ON asked (world, rule);

-- -- figures: of those recorded by the day of knowledge the one recorded last counts, of these the last in the data ------

CREATE TABLE look_on AS
SELECT world, 'today' AS what, day FROM question
UNION SELECT world, 'of_2015', julianday('2015-12-31') - 2440587.5 FROM question
UNION SELECT world, 'of_2021', julianday('2021-12-31') - 2440587.5 FROM question
UNION SELECT world, 'of_2022', julianday('2022-12-31') - 2440587.5 FROM question
UNION SELECT world, 'of_2026', julianday('2026-12-31') - 2440587.5 FROM question
UNION SELECT world, 'before ' || event, effective - 1 FROM event;

CREATE TABLE measured AS
SELECT world, what, agency, categories, funding, measure, figure, posts FROM (
    SELECT figure.*, what, posts,
           row_number() OVER (PARTITION BY figure.world, what, agency, categories, funding, measure
                              ORDER BY recorded DESC, nth DESC) AS place
    FROM figure
    JOIN question USING (world)
    JOIN look_on ON look_on.world = figure.world AND first <= look_on.day AND look_on.day < next
    LEFT JOIN figure_posts ON figure_posts.world = figure.world AND figure_posts.figure = figure.figure
    WHERE recorded <= known)
WHERE place = 1;
CREATE INDEX measured_by_line ON measured (world, what, agency, categories, funding, measure);

-- Every line with its figures of the day side by side.
CREATE TABLE line AS
SELECT world, agency, categories, funding,
       max(CASE WHEN measure = 'assigned' THEN posts END) AS assigned, max(measure = 'assigned') AS has_assigned,
       max(CASE WHEN measure = 'assigned' THEN figure END) AS assigned_figure,
       max(CASE WHEN measure = 'approved' THEN posts END) AS approved, max(measure = 'approved') AS has_approved,
       max(CASE WHEN measure = 'occupied' THEN posts END) AS occupied, max(measure = 'occupied') AS has_occupied,
       max(CASE WHEN measure = 'occupied' THEN figure END) AS occupied_figure,
       max(CASE WHEN measure = 'excess' THEN posts END) AS excess, max(measure = 'excess') AS has_excess,
       max(CASE WHEN measure = 'reserve' THEN posts END) AS reserve, max(measure = 'reserve') AS has_reserve
FROM measured WHERE what = 'today'
GROUP BY world, agency, categories, funding;
CREATE INDEX line_by_agency ON line (world, agency, categories, funding);

CREATE TABLE outcome_of (world, rule, subject, outcome);
CREATE VIEW verdict AS
SELECT outcome_of.world, outcome_of.rule, subject,
       CASE WHEN asked.rule IS NULL THEN 'not_applicable' ELSE outcome END AS outcome
FROM outcome_of LEFT JOIN asked ON asked.world = outcome_of.world AND asked.rule = outcome_of.rule;

-- KL40-01: «đến hết năm 2026 biên chế tối đa bằng số được Bộ Chính trị phê duyệt»
INSERT INTO outcome_of
SELECT line.world, 'KL40-01', 'approved_quota|' || agency || '||' || categories || '|' || funding || '|0',
       CASE WHEN ifnull(scope, CASE kind WHEN 'political_system' THEN 'system' WHEN 'block' THEN 'block' END)
                 NOT IN ('system', 'block', 'locality')
              OR (scope IS NULL AND kind NOT IN ('political_system', 'block')) THEN 'not_applicable'
            WHEN assigned IS NULL OR approved IS NULL THEN 'undetermined'
            WHEN assigned > approved THEN 'violates' ELSE 'complies' END
FROM line JOIN agency USING (world, agency) LEFT JOIN quota_subject USING (world, agency)
WHERE has_approved;

-- KL40-04: «Trước mắt giữ ổn định số lượng biên chế công đoàn địa phương đã giao vượt»
INSERT INTO outcome_of
SELECT line.world, 'KL40-04', 'union_posts|' || agency || '||union_staff|' || funding || '|0',
       CASE WHEN assigned IS NULL OR then_.posts IS NULL THEN 'undetermined'
            WHEN assigned > then_.posts THEN 'violates' ELSE 'complies' END
FROM line
LEFT JOIN measured AS then_ USING (world, agency, categories, funding)
WHERE categories = 'union_staff' AND (has_assigned OR has_approved)
  AND then_.what = 'of_2022' AND then_.measure = 'assigned'
UNION ALL
SELECT line.world, 'KL40-04', 'union_posts|' || agency || '||union_staff|' || funding || '|0', 'undetermined'
FROM line
WHERE categories = 'union_staff' AND (has_assigned OR has_approved)
  AND NOT EXISTS (SELECT 1 FROM measured AS m WHERE m.world = line.world AND m.agency = line.agency AND what = 'of_2022'
                  AND m.categories = 'union_staff' AND m.funding = line.funding AND m.measure = 'assigned');

-- KL40-05: «Hằng năm Ban Tổ chức Trung ương giao trong số Bộ Chính trị phê duyệt»; the Standing Committee from 6/6/2025 to
-- the end of that year
INSERT INTO outcome_of
SELECT line.world, 'KL40-05', 'yearly_quota|' || line.agency || '||' || categories || '|state_budget|0',
       CASE WHEN scope <> 'locality' THEN 'not_applicable'
            WHEN year = 2026 AND assigned > approved THEN 'violates'
            WHEN authority IS NULL THEN 'undetermined'
            WHEN authority NOT IN ('politburo', 'central_organisation_commission')
                 AND NOT (authority = 'provincial_standing_committee' AND year = 2025
                          AND question.day >= julianday('2025-06-06') - 2440587.5) THEN 'violates'
            WHEN year = 2026 AND (assigned IS NULL OR approved IS NULL) THEN 'undetermined'
            ELSE 'complies' END
FROM line
JOIN quota_subject USING (world, agency)
JOIN question USING (world) JOIN calendar ON calendar.day = question.day
LEFT JOIN figure_authority ON figure_authority.world = line.world AND figure_authority.figure = assigned_figure
WHERE has_assigned AND funding = 'state_budget';

-- KL40-07: «quản lý và sử dụng đúng số biên chế được … giao»; TL-02: «cơ bản bảo đảm biên chế cấp xã theo quy định»
CREATE TABLE over_quota AS
SELECT world, agency, categories, funding, ifnull(occupied - assigned, excess) AS posts
FROM line WHERE has_occupied OR has_assigned OR has_excess;
INSERT INTO outcome_of
SELECT world, 'KL40-07', 'posts|' || agency || '||' || categories || '|' || funding || '|0',
       CASE WHEN posts IS NULL THEN 'undetermined' WHEN posts > 0 THEN 'violates' ELSE 'complies' END
FROM over_quota
UNION ALL
SELECT world, 'TL-02', 'posts|' || agency || '||' || categories || '|' || funding || '|0',
       CASE WHEN level <> 'commune' THEN 'not_applicable' WHEN posts IS NULL THEN 'undetermined'
            WHEN posts <> 0 THEN 'violates' ELSE 'complies' END
FROM over_quota JOIN agency USING (world, agency);

-- -- entries that hold on the day, with their amounts and answers side by side -------------------------------------------

CREATE TABLE holds AS
SELECT entry.world, kind, entry.entry, agency
FROM entry JOIN question USING (world) WHERE first <= day AND day < next;
CREATE INDEX holds_by_entry ON holds (world, entry);
CREATE VIEW numbers AS
SELECT world, entry,
       max(CASE WHEN what = 'planned' THEN number END) AS planned, max(CASE WHEN what = 'contracts' THEN number END) AS contracts,
       max(CASE WHEN what = 'posts' THEN number END) AS posts, max(CASE WHEN what = 'teacher_posts' THEN number END) AS teacher_posts,
       max(CASE WHEN what = 'other_posts' THEN number END) AS other_posts, max(CASE WHEN what = 'classes' THEN number END) AS classes,
       max(CASE WHEN what = 'teachers' THEN number END) AS teachers
FROM amount GROUP BY world, entry;
CREATE VIEW words AS
SELECT world, entry,
       max(CASE WHEN what = 'standards' THEN word END) AS standards, max(CASE WHEN what = 'positions_known' THEN word END) AS positions_known,
       max(CASE WHEN what = 'work' THEN word END) AS work, max(CASE WHEN what = 'sector' THEN word END) AS sector,
       max(CASE WHEN what = 'decided_by' THEN word END) AS decided_by, max(CASE WHEN what = 'approved' THEN word END) AS approved
FROM answer GROUP BY world, entry;

-- KL40-08: room is the quota less who is there less the reserve (F4); positions are approved, standards are asked
CREATE TABLE positions AS
SELECT r.world, r.entry,
       CASE WHEN positions_known = 'no' THEN NULL
            WHEN sum(position IS NOT NULL AND p.word = 'no') > 0 THEN 'no'
            WHEN sum(position IS NOT NULL AND p.word IS NULL) > 0 THEN NULL ELSE 'yes' END AS approved
FROM recruits AS r JOIN words USING (world, entry)
LEFT JOIN recruits_for AS f ON f.world = r.world AND f.entry = r.entry
LEFT JOIN answer AS p ON p.world = f.world AND p.entry = f.position AND p.what = 'approved'
GROUP BY r.world, r.entry;
INSERT INTO outcome_of
SELECT h.world, 'KL40-08', 'recruitment|' || h.entry || '|' || h.agency || '|||0',
       CASE WHEN planned IS NULL THEN 'undetermined' WHEN planned = 0 THEN 'not_applicable'
            WHEN planned > assigned - occupied - iif(ifnull(has_reserve, 0), reserve, 0) THEN 'violates'
            WHEN positions.approved = 'no' OR standards = 'no' THEN 'violates'
            WHEN assigned IS NULL OR occupied IS NULL OR (has_reserve AND reserve IS NULL) THEN 'undetermined'
            WHEN positions.approved IS NULL OR standards IS NULL THEN 'undetermined' ELSE 'complies' END
FROM holds AS h
JOIN recruits AS r ON r.world = h.world AND r.entry = h.entry
JOIN positions ON positions.world = h.world AND positions.entry = h.entry
LEFT JOIN numbers ON numbers.world = h.world AND numbers.entry = h.entry
LEFT JOIN words ON words.world = h.world AND words.entry = h.entry
LEFT JOIN line ON line.world = h.world AND line.agency = h.agency AND line.categories = r.categories
              AND line.funding = r.funding
WHERE kind = 'recruitment';

-- KL40-09: «biên chế giai đoạn mới không vượt mức đã giao 2022-2026»
INSERT INTO outcome_of
SELECT f.world, 'KL40-09', 'quota_proposal|' || f.agency || '||' || f.categories || '|' || f.funding || '|0',
       CASE WHEN p.posts IS NULL OR m.posts IS NULL THEN 'undetermined' WHEN p.posts > m.posts THEN 'violates' ELSE 'complies' END
FROM figure AS f JOIN question AS q USING (world)
LEFT JOIN figure_posts AS p ON p.world = f.world AND p.figure = f.figure
LEFT JOIN measured AS m ON m.world = f.world AND m.what = 'of_2026' AND m.agency = f.agency AND m.categories = f.categories
                       AND m.funding = f.funding AND m.measure = 'assigned'
WHERE f.measure = 'proposed' AND recorded <= q.day AND recorded <= known AND q.day < next;

-- KL40-10: the parts and the reserve add up to the whole (71-QĐ/TW, Article 1; F5)
INSERT INTO outcome_of
SELECT world, 'KL40-10', 'allocation|' || allocation || '||||0',
       CASE WHEN whole IS NULL THEN 'undetermined' WHEN parts > whole THEN 'violates' WHEN missing > 0 THEN 'undetermined'
            WHEN closure = 'exact' AND parts < whole THEN 'violates' ELSE 'complies' END
FROM (SELECT a.world, a.allocation, closure, w.posts AS whole, total(p.posts) AS parts, sum(p.posts IS NULL) AS missing
      FROM allocation AS a
      JOIN question USING (world)
      JOIN figure AS f ON f.world = a.world AND f.figure = a.whole AND f.first <= day AND day < f.next AND f.recorded <= known
      LEFT JOIN figure_posts AS w ON w.world = a.world AND w.figure = a.whole
      JOIN allocation_part AS part ON part.world = a.world AND part.allocation = a.allocation
      JOIN figure AS g ON g.world = a.world AND g.figure = part.figure
      LEFT JOIN figure_posts AS p ON p.world = a.world AND p.figure = part.figure AND g.recorded <= known
      GROUP BY a.world, a.allocation);

-- KL40-11: «không có biên chế hội»; KL40-13: no public-employee quota for posts of cadres and civil servants
CREATE TABLE charge AS
SELECT line.world, agency, categories, funding, occupied,
       EXISTS (SELECT 1 FROM figure_charged_unknown AS u WHERE u.world = line.world AND u.figure = occupied_figure) AS is_open,
       ifnull((SELECT group_concat(category) FROM figure_charged AS c
               WHERE c.world = line.world AND c.figure = occupied_figure), replace(categories, '+', ',')) AS uses
FROM line WHERE has_occupied;
INSERT INTO outcome_of
SELECT world, 'KL40-11', 'charge|' || agency || '||' || categories || '|' || funding || '|0',
       CASE WHEN categories <> 'association_staff' THEN 'not_applicable' WHEN occupied IS NULL OR is_open THEN 'undetermined'
            WHEN occupied > 0 AND (',' || uses || ',' LIKE '%,cadre,%' OR ',' || uses || ',' LIKE '%,civil_servant,%'
                                   OR ',' || uses || ',' LIKE '%,public_employee,%') THEN 'violates' ELSE 'complies' END
FROM charge
UNION ALL
SELECT world, 'KL40-13', 'charge|' || agency || '||' || categories || '|' || funding || '|0',
       CASE WHEN '+' || categories || '+' LIKE '%+public_employee+%'
              OR ('+' || categories || '+' NOT LIKE '%+cadre+%' AND '+' || categories || '+' NOT LIKE '%+civil_servant+%')
            THEN 'not_applicable'
            WHEN occupied IS NULL OR is_open THEN 'undetermined'
            WHEN occupied > 0 AND ',' || uses || ',' LIKE '%,public_employee,%' THEN 'violates' ELSE 'complies' END
FROM charge;

-- KL40-12: contracts for «công việc hỗ trợ, phục vụ», professional ones in education and health
INSERT INTO outcome_of
SELECT h.world, 'KL40-12', 'contract|' || h.entry || '|' || h.agency || '|||0',
       CASE WHEN contracts = 0 THEN 'not_applicable' WHEN contracts IS NULL OR work IS NULL THEN 'undetermined'
            WHEN work = 'support' THEN 'complies' WHEN sector IS NULL THEN 'undetermined'
            WHEN sector = 'other' THEN 'violates' ELSE 'complies' END
FROM holds AS h LEFT JOIN numbers USING (world, entry) LEFT JOIN words USING (world, entry)
WHERE kind = 'contract';

-- KL40-14: added teacher posts for teachers, and no more of them than were added
INSERT INTO outcome_of
SELECT h.world, 'KL40-14', 'teacher_tranche|' || h.entry || '|' || h.agency || '|||0',
       CASE WHEN posts IS NULL THEN 'undetermined' WHEN posts = 0 THEN 'not_applicable'
            WHEN other_posts > 0 OR teacher_posts > posts THEN 'violates'
            WHEN other_posts IS NULL OR teacher_posts IS NULL THEN 'undetermined' ELSE 'complies' END
FROM holds AS h LEFT JOIN numbers USING (world, entry)
WHERE kind = 'tranche';

-- KL40-15: 65,980 teacher posts in all (71-QĐ/TW, Article 1)
INSERT INTO outcome_of
SELECT world, 'KL40-15', 'teacher_tranches|' || agency || '||||0',
       CASE WHEN kind <> 'political_system' THEN 'not_applicable' WHEN known > 65980 THEN 'violates'
            WHEN missing > 0 THEN 'undetermined' ELSE 'complies' END
FROM (SELECT e.world, agency, a.kind, total(number) AS known, sum(number IS NULL) AS missing
      FROM entry AS e JOIN question USING (world) JOIN agency AS a USING (world, agency)
      LEFT JOIN amount ON amount.world = e.world AND amount.entry = e.entry AND what = 'posts'
      WHERE e.kind = 'tranche' AND e.first <= day GROUP BY e.world, agency);

-- KL40-16: «có học sinh thì phải có giáo viên trên lớp»
INSERT INTO outcome_of
SELECT h.world, 'KL40-16', 'classes|' || h.entry || '|' || h.agency || '|||0',
       CASE WHEN classes = 0 THEN 'not_applicable'
            WHEN classes IS NULL OR teachers IS NULL OR numerator IS NULL THEN 'undetermined'
            WHEN teachers * denominator < classes * numerator THEN 'violates' ELSE 'complies' END
FROM holds AS h LEFT JOIN numbers USING (world, entry)
LEFT JOIN share ON share.world = h.world AND share.entry = h.entry AND share.what = 'norm'
WHERE kind = 'classes';

-- TL-01: «không làm thay đổi tổng biên chế»
INSERT INTO outcome_of
SELECT world, 'TL-01', 'block_move|' || entry || '|' || agency || '|||0',
       CASE WHEN missing = 0 AND moved = 0 THEN 'not_applicable' WHEN missing > 0 THEN 'undetermined'
            WHEN balance <> 0 THEN 'violates' WHEN decided_by IS NULL THEN 'undetermined'
            WHEN decided_by = 'other' THEN 'violates' ELSE 'complies' END
FROM (SELECT h.world, h.entry, h.agency, total(posts) AS balance, total(abs(posts)) AS moved, sum(posts IS NULL) AS missing
      FROM holds AS h JOIN move_share AS s USING (world, entry)
      LEFT JOIN move_posts AS p ON p.world = s.world AND p.entry = s.entry AND p.nth = s.nth
      WHERE kind = 'block_move' GROUP BY h.world, h.entry)
LEFT JOIN words USING (world, entry);

-- -- the targets: 5 % of cadres and civil servants, 10 % of budget-paid public employees, against 2021 -----------------------

CREATE TABLE target (categories PRIMARY KEY, percent);
INSERT INTO target VALUES ('cadre+civil_servant', 5), ('public_employee', 10);

CREATE TABLE subject_of_targets AS
SELECT DISTINCT s.world, s.agency, categories, percent, q.day AS today, q.known
FROM (SELECT world, agency, t.categories, percent FROM quota_subject, target AS t
      UNION SELECT world, agency, f.categories, percent FROM figure AS f JOIN target USING (categories)
      WHERE measure = 'assigned' AND funding = 'state_budget') AS s
JOIN agency AS a ON a.world = s.world AND a.agency = s.agency
JOIN question AS q ON q.world = s.world AND a.first <= q.day AND q.day < a.next;

CREATE TABLE span (base, what, base_day);
INSERT INTO span VALUES (2015, 'of_2015', julianday('2015-12-31') - 2440587.5),
                        (2021, 'of_2021', julianday('2021-12-31') - 2440587.5);

-- Whoever ended, in whom, on which day.
CREATE TABLE ended AS
SELECT o.world, o.agency AS gone, r.agency AS heir, effective, kind, event
FROM event AS e JOIN event_original AS o USING (world, event) JOIN event_result AS r USING (world, event)
WHERE kind <> 'transfer' AND NOT EXISTS (SELECT 1 FROM event_result AS x WHERE x.world = o.world AND x.event = e.event
                                         AND x.agency = o.agency);
CREATE INDEX ended_by_heir ON ended (world, heir);

-- An agency answers for itself and for those that ended in it since the base year.
CREATE TABLE answers_for AS
WITH RECURSIVE chain (world, agency, base, base_day, today, forerunner) AS (
    SELECT DISTINCT world, agency, base, base_day, today, agency FROM subject_of_targets, span
    UNION
    SELECT c.world, c.agency, base, base_day, today, gone FROM chain AS c
    JOIN ended AS e ON e.world = c.world AND heir = forerunner AND base_day < effective AND effective <= today)
SELECT * FROM chain;
CREATE INDEX answers_for_by_agency ON answers_for (world, agency, base, forerunner);

-- What came to each forerunner and went, by figures and by transfers; a transfer between two forerunners moves nothing.
CREATE TABLE movement AS
SELECT a.world, a.agency, f.categories, base, f.measure AS way, posts
FROM answers_for AS a
JOIN question AS q ON q.world = a.world
JOIN figure AS f ON f.world = a.world AND f.agency = forerunner AND funding = 'state_budget' AND recorded <= known
                AND f.measure IN ('transferred_in', 'transferred_out', 'added')
                AND base_day < f.first
                AND f.first <= CASE base WHEN 2015 THEN julianday('2021-12-31') - 2440587.5 ELSE today END
LEFT JOIN figure_posts AS p ON p.world = f.world AND p.figure = f.figure
UNION ALL
SELECT a.world, a.agency, t.categories, base, CASE forerunner WHEN receiver THEN 'transferred_in' ELSE 'transferred_out' END, posts
FROM answers_for AS a
JOIN question AS q ON q.world = a.world
JOIN transfer AS t ON t.world = a.world AND forerunner IN (giver, receiver) AND funding = 'state_budget' AND recorded <= known
                  AND base_day < effective
                  AND effective <= CASE base WHEN 2015 THEN julianday('2021-12-31') - 2440587.5 ELSE today END
LEFT JOIN transfer_posts AS p ON p.world = t.world AND p.transfer = t.transfer
WHERE NOT EXISTS (SELECT 1 FROM answers_for AS b WHERE b.world = a.world AND b.agency = a.agency AND b.base = a.base
                  AND b.forerunner = CASE a.forerunner WHEN receiver THEN giver ELSE receiver END);
CREATE INDEX movement_by_agency ON movement (world, agency, categories, base);

-- The quota of the base year, and what was moved since; nothing where one of the numbers is not known. Whoever did not
-- exist in the base year stands for its forerunners only.
CREATE TABLE base_quota AS
SELECT s.world, s.agency, s.categories, a.base,
       CASE WHEN sum(existed AND posts IS NULL) > 0 OR sum(existed OR forerunner <> s.agency) = 0 THEN NULL
            ELSE total(posts) END AS posts,
       (SELECT total(iif(way = 'transferred_in', posts, -posts)) FROM movement AS m
        WHERE m.world = s.world AND m.agency = s.agency AND m.categories = s.categories AND m.base = a.base
          AND way <> 'added') AS moved,
       (SELECT total(posts) FROM movement AS m
        WHERE m.world = s.world AND m.agency = s.agency AND m.categories = s.categories AND m.base = a.base
          AND way = 'added') AS added,
       (SELECT sum(posts IS NULL AND (way <> 'added' OR base = 2021)) FROM movement AS m
        WHERE m.world = s.world AND m.agency = s.agency AND m.categories = s.categories AND m.base = a.base) AS missing
FROM subject_of_targets AS s
JOIN (SELECT answers_for.*, first <= base_day AND base_day < next AS existed
      FROM answers_for JOIN agency ON agency.world = answers_for.world AND agency.agency = forerunner) AS a
     ON a.world = s.world AND a.agency = s.agency
LEFT JOIN measured AS m ON m.world = s.world AND m.agency = forerunner AND m.categories = s.categories
                       AND m.funding = 'state_budget' AND m.measure = 'assigned' AND m.what = 'of_' || a.base
GROUP BY s.world, s.agency, s.categories, a.base;
CREATE INDEX base_quota_by_agency ON base_quota (world, agency, categories, base);

-- F1 to F3 and F6. A share of posts is rounded as the data says; what is due falls in equal parts, whole posts only.
CREATE TABLE result AS
SELECT *, earlier - quota_2021 - earlier_due AS carried, baseline - (assigned - added) AS cut,
       iif(year < 2026, year - 2021, 5) AS years
FROM (SELECT s.world, s.agency, s.categories, year, l.assigned, n.added, n.posts AS quota_2021, n.posts + n.moved AS baseline,
             o.posts + o.moved AS earlier,
             CAST(((o.posts + o.moved) * 10 + up) / 100 AS INTEGER) AS earlier_due,
             CAST(((n.posts + n.moved) * percent + up) / 100 AS INTEGER) AS required
      FROM subject_of_targets AS s
      JOIN calendar ON calendar.day = today
      JOIN (SELECT world, CASE way WHEN 'up' THEN 99 WHEN 'down' THEN 0 ELSE 50 END AS up FROM rounding) USING (world)
      LEFT JOIN base_quota AS n ON n.world = s.world AND n.agency = s.agency AND n.categories = s.categories AND n.base = 2021
                               AND ifnull(n.missing, 0) = 0
      LEFT JOIN base_quota AS o ON o.world = s.world AND o.agency = s.agency AND o.categories = s.categories AND o.base = 2015
                               AND ifnull(o.missing, 0) = 0
      LEFT JOIN line AS l ON l.world = s.world AND l.agency = s.agency AND l.categories = s.categories
                         AND l.funding = 'state_budget');

-- KL28-01 and KL28-02, a surplus of 2016-2021 counted
INSERT INTO outcome_of
SELECT world, rule, 'quota|' || agency || '||' || result.categories || '||0',
       CASE WHEN result.categories <> line_of_rule THEN 'not_applicable'
            WHEN cut IS NULL THEN 'undetermined'
            WHEN cut + max(ifnull(carried, 0), 0) >= required * years / 5 THEN 'complies'
            WHEN carried IS NULL THEN 'undetermined' ELSE 'violates' END
FROM result, (SELECT 'KL28-01' AS rule, 'public_employee' AS line_of_rule UNION SELECT 'KL28-02', 'cadre+civil_servant');

-- KL40-02: the debt of 2016-2021 on top; KL40-03: its surplus counted
INSERT INTO outcome_of
SELECT world, 'KL40-02', 'quota|' || agency || '||' || categories || '||0',
       CASE WHEN carried IS NULL THEN 'undetermined' WHEN carried >= 0 THEN 'not_applicable'
            WHEN cut IS NULL THEN 'undetermined'
            WHEN cut < (required - CAST(carried AS INTEGER)) * years / 5 THEN 'violates' ELSE 'complies' END
FROM result
UNION ALL
SELECT world, 'KL40-03', 'quota|' || agency || '||' || categories || '||0',
       CASE WHEN carried IS NULL THEN 'undetermined' WHEN carried <= 0 THEN 'not_applicable'
            WHEN cut IS NULL THEN 'undetermined'
            WHEN cut + carried < required * years / 5 THEN 'violates' ELSE 'complies' END
FROM result;

-- KL40-06: «Chỉ thực hiện tăng chỉ tiêu biên chế khi …» (70-QĐ/TW, Article 2). The quota of the day beside the one before.
CREATE TABLE change AS
SELECT line.world, line.agency, line.categories, line.funding, assigned, assigned_figure, f.first AS since, q.known,
       (SELECT e.figure FROM figure AS e
        WHERE e.world = line.world AND e.agency = line.agency AND e.categories = line.categories AND e.funding = line.funding
          AND e.measure = 'assigned' AND e.recorded <= q.known AND e.next <= f.first
        ORDER BY e.next DESC, e.recorded DESC, e.nth DESC LIMIT 1) AS earlier_figure
FROM line JOIN question AS q USING (world)
JOIN figure AS f ON f.world = line.world AND f.figure = assigned_figure
WHERE has_assigned;
CREATE TABLE gains AS
SELECT c.*, b.first AS earlier_since, p.posts AS before FROM change AS c
LEFT JOIN figure AS b ON b.world = c.world AND b.figure = earlier_figure
LEFT JOIN figure_posts AS p ON p.world = c.world AND p.figure = earlier_figure;
CREATE TABLE gain AS
SELECT g.world, g.assigned_figure, 'moved' AS how, iif(m.measure = 'transferred_out', -posts, posts) AS posts
FROM gains AS g
JOIN figure AS m ON m.world = g.world AND m.agency = g.agency AND m.categories = g.categories AND m.funding = g.funding
                AND m.measure IN ('added', 'transferred_in', 'transferred_out') AND m.recorded <= known
                AND earlier_since < m.first AND m.first <= since
LEFT JOIN figure_posts AS p ON p.world = m.world AND p.figure = m.figure
UNION ALL
SELECT g.world, g.assigned_figure, 'moved', iif(t.giver = g.agency, -posts, posts)
FROM gains AS g
JOIN transfer AS t ON t.world = g.world AND g.agency IN (giver, receiver) AND t.categories = g.categories
                  AND t.funding = g.funding AND t.recorded <= known AND earlier_since < effective AND effective <= since
LEFT JOIN transfer_posts AS p ON p.world = t.world AND p.transfer = t.transfer
UNION ALL
SELECT g.world, g.assigned_figure, iif(e.kind = 'merge', 'moved', 'inherited'), m.posts
FROM gains AS g
JOIN ended AS e ON e.world = g.world AND heir = g.agency AND earlier_since < effective AND effective <= since
JOIN agency AS a ON a.world = g.world AND a.agency = g.agency
LEFT JOIN measured AS m ON m.world = g.world AND m.agency = gone AND m.categories = g.categories AND m.funding = g.funding
                       AND m.measure = 'assigned' AND m.what = 'before ' || event
WHERE e.kind = 'merge' OR (e.kind = 'dissolve' AND a.first < effective AND effective <= a.next);
INSERT INTO outcome_of
SELECT world, 'KL40-06', 'quota_change|' || agency || '||' || categories || '|' || funding || '|0',
       CASE WHEN NOT (a_first < since AND since <= a_next) THEN 'not_applicable'
            WHEN rise IS NULL OR missing > 0 THEN 'undetermined'
            WHEN rise - moved - inherited <= 0 THEN 'complies'
            WHEN basis IS NULL THEN 'undetermined' WHEN basis <> 'none' THEN 'complies'
            WHEN inherited_missing > 0 THEN 'undetermined' ELSE 'violates' END
FROM (SELECT g.world, g.agency, categories, funding, since, a.first AS a_first, a.next AS a_next, basis, assigned - before AS rise,
             (SELECT total(posts) FROM gain AS x WHERE x.world = g.world AND x.assigned_figure = g.assigned_figure
              AND how = 'moved') AS moved,
             (SELECT ifnull(sum(posts IS NULL), 0) FROM gain AS x WHERE x.world = g.world
              AND x.assigned_figure = g.assigned_figure AND how = 'moved') AS missing,
             (SELECT total(posts) FROM gain AS x WHERE x.world = g.world AND x.assigned_figure = g.assigned_figure
              AND how = 'inherited') AS inherited,
             (SELECT ifnull(sum(posts IS NULL), 0) FROM gain AS x WHERE x.world = g.world
              AND x.assigned_figure = g.assigned_figure AND how = 'inherited') AS inherited_missing
      FROM gains AS g JOIN agency AS a ON a.world = g.world AND a.agency = g.agency
      LEFT JOIN figure_basis AS b ON b.world = g.world AND b.figure = assigned_figure);
