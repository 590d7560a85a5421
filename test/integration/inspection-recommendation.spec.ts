import { recommendationStage } from '#domain/inspection/recommendation';
import { TASK_STATUSES } from '#domain/task/task';
import { RECOMMENDATION_STAGE } from '#record/inspection/recommendation.queries';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database?.drop());

const CASES = TASK_STATUSES.flatMap((task) =>
  [true, false].flatMap((verified) => [true, false].map((withdrawn) => ({ task, verified, withdrawn }))),
);

test.each(CASES)('the record and the domain say the same of %p', async ({ task, verified, withdrawn }) => {
  const moment = (happened: boolean) => (happened ? new Date() : null);
  const [{ stage }] = await database.query(
    `select ${RECOMMENDATION_STAGE} as stage from (select $1::timestamptz as withdrawn_at, $2::timestamptz as verified_at) as r
     cross join (select $3::text as status) as task`,
    [moment(withdrawn), moment(verified), task],
  );
  expect(stage).toBe(recommendationStage({ task, verified, withdrawn }));
});
