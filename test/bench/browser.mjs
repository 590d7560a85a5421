// The web app in a real browser, on an office that was rehearsed: how soon first pages can be used, how the great matrix
// scrolls, how quickly a letter is on the screen.
import { loads } from './browser-loads.mjs';
import { matrix } from './browser-matrix.mjs';
import { typing } from './browser-typing.mjs';
import { openRehearsedOffice } from './rehearsed-office.mjs';

/** @param {{ say: (line: string) => void, describe: (office: any) => Promise<void> }} context */
export async function run({ say, describe }) {
  const office = await openRehearsedOffice(say);
  try {
    await describe(office);
    const known = await knownAt(office);
    say('typing');
    const typed = await typing(office, known);
    say('the matrix');
    const grid = await matrix(office, known);
    say('first pages');
    const pages = await loads(office, known);
    return { figures: { pages, matrix: grid, typing: typed }, rows: rowsOf(pages, grid, typed) };
  } finally {
    await office.close();
  }
}

async function knownAt(office) {
  const [round] = await office.query(`select id, programme_id from round where code = '2023-Q3'`);
  const [duty] = await office.query(
    `select o.id from obligation o join unit_version v on v.unit_id = o.unit_id and v.valid_to is null
     where v.code = 'H7' and o.round_id = $1`,
    [round.id],
  );
  return { programme: round.programme_id, duty: duty.id };
}

/** One table: what was done, its middle and its worst, and what it should keep to. */
function rowsOf(pages, grid, typed) {
  const line = (what, figure, value, target = '') => ({ what, figure, value, target });
  return [
    ...pages.flatMap((page) => [
      line(`first page: ${page['first page of']}`, 'nothing kept, s', page['cold s']),
      line('', 'opened again, s', page['warm s']),
      line('', 'slow line, nothing kept, s', page['slow line s'], page['target s']),
      line('', 'fetched, kB', page.kB),
    ]),
    line('matrix 3,321 × 20', 'answer to first cell, ms', grid.opened[1].sinceAnswer, 1000),
    ...grid.acts.flatMap((act) => [
      line(act.what, 'tasks over 50 ms', act['long tasks'], act.what === 'typing a name' ? '' : 0),
      line('', 'work a frame, ms', act['work a frame ms']),
    ]),
    line(`${typed.letters} letters in a report`, 'key to picture p95, ms', typed['p95 ms'], 100),
    line('', 'most, ms', typed['most ms']),
  ];
}
