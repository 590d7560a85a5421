import { wordsOfPaper } from '#documents/model/words-of-paper';
import type { ReviewReportFacts } from '#documents/papers/review-report-facts';
import { figure } from '#documents/vietnamese';
import type { TestApi } from '../support/api.js';
import { builtPaper, factsOf } from '../support/read-paper.js';
import { consolidated, reviewedYear, reviewOf } from '../support/reviewed-year.js';

let api: TestApi;
let reviewId: string;
let facts: ReviewReportFacts;
let statements: number;

beforeAll(async () => {
  api = await reviewedYear();
  reviewId = await reviewOf(api);
});
afterAll(() => api.close());

test('before the consolidation there is nothing to tell', async () => {
  expect((await factsOf(api, 'review-report', reviewId)).facts).toBeUndefined();
});

describe('once it is consolidated', () => {
  beforeAll(async () => {
    await consolidated(api);
    const read = await factsOf(api, 'review-report', reviewId);
    facts = read.facts!;
    statements = read.statements;
  });

  test('its figures are the sums over the accepted reports, counted in another way', async () => {
    const [counted] = await api.database.query(
      `select sum((v.answers ->> 'meetings')::numeric) as sum from report_version v
       join report_ruling ruling on ruling.report_version_id = v.id and ruling.ruling = 'accepted'
       where v.answers ? 'meetings' and not exists (
         select 1 from report_version later join report_ruling r on r.report_version_id = later.id and r.ruling = 'accepted'
         where later.obligation_id = v.obligation_id and later.number > v.number)`,
    );
    const meetings = facts.figures.find((each) => each.figure === 'quy/meetings')!;
    expect(meetings.value).toBe(Number(counted.sum));
    const said = wordsOfPaper(builtPaper('review-report', facts));
    expect(said).toContain(`quy/meetings | ${figure(meetings.value!)} | `);
  });

  test('every unit that owed a report stands in it with what came in time, late or not at all', async () => {
    const owed = await api.database.query(
      `select distinct unit_version.code from obligation o join unit_version on unit_version.unit_id = o.unit_id order by 1`,
    );
    expect(facts.unitResults.map(({ unit }) => unit)).toEqual(owed.map(({ code }: { code: string }) => code));
    for (const { due, onTime, late, missing } of facts.unitResults) expect(onTime + late + missing).toBe(due);
  });

  test('it is read in a fixed number of statements, and its paper says the five parts without a gap', () => {
    expect(statements).toBeLessThan(30);
    const said = wordsOfPaper(builtPaper('review-report', facts));
    for (const part of ['I. ', 'II. ', 'III. ', 'IV. ', 'V. ']) expect(said).toContain(`\n${part}`);
    expect(said).not.toMatch(/undefined|null|NaN/);
  });
});
