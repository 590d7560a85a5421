// What a round leaves in Temporal's history while its reports come in, and are accepted, one by one.
import { built } from './built.mjs';
import { round, secondsOf } from './figures.mjs';
import { historySize } from './history.mjs';
import { DAYS, openOffice } from './office.mjs';

/** @param {{ units?: number[], say: (line: string) => void, describe: (office: any) => Promise<void> }} context */
export async function run({ units = [3_321, 10_000], say, describe }) {
  const figures = [];
  for (const size of units) {
    const office = await openOffice({ units: size, apps: ['worker'], say });
    try {
      await describe(office);
      const seconds = await secondsOf(() => trickle(office));
      const { id, stage } = await office.round();
      if (stage !== 'closed') throw new Error(`the round is ${stage}`);
      const history = await historySize(office.instance.temporal, `round/${id}/e1`);
      figures.push({ units: size, targetEvents: 200, ...history, seconds: round(seconds, 1) });
    } finally {
      await office.close();
    }
  }
  return { figures, rows: figures.map(({ targetEvents: _, ...row }) => row) };
}

/** A sixth of the units before each of the five rungs and after the last; the last acceptance closes the round early. */
async function trickle(office) {
  const { SubmissionService } = await built('libs/record/src/report/submission.service');
  const { RulingService } = await built('libs/record/src/report/ruling.service');
  const { accessOf } = await built('libs/record/src/person/access');
  const submissions = new SubmissionService(office.database);
  const rulings = new RulingService(office.database);
  await office.advance(DAYS.opens);
  await office.settle();
  const duties = await office.query(
    `select o.id, m.person_id as "personId", m.unit_id as "unitId" from obligation o
     join membership m on m.unit_id = o.unit_id and m.role = 'officer' order by o.id`,
  );
  const [{ personId, unitId }] = await office.query(
    `select person_id as "personId", unit_id as "unitId" from membership where role = 'secretariat'`,
  );
  const secretariat = accessOf(personId, [{ role: 'secretariat', unitId }]);
  const share = Math.ceil(duties.length / (DAYS.rungs.length + 1));
  for (const rung of [...DAYS.rungs, undefined]) {
    await office.each(duties.splice(0, share), async (duty) => {
      const officer = accessOf(duty.personId, [{ role: 'officer', unitId: duty.unitId }]);
      await submissions.nothingToReport({ kind: 'person', personId: duty.personId }, officer, duty.id);
      await rulings.accept({ kind: 'person', personId }, secretariat, duty.id, { version: 1 });
    });
    if (rung) await office.advance(rung);
  }
  await office.idle();
}
