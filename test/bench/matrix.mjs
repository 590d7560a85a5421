// What a leader reads of a nation over five years, at the API: the matrix units × periods, and rates.
import { builtSupport } from './built.mjs';
import { percentile, spread } from './figures.mjs';
import { askAll } from './http-clients.mjs';
import { DAYS, openOffice, tokenOf } from './office.mjs';

const PERIODS = 20;
const WARMING = 5;
const TIMES = 60;
const READS = ['matrix', 'rates?by=unit', 'rates?by=round', 'trend'];

/** @param {{ units?: number[], say: (line: string) => void, describe: (office: any) => Promise<void> }} context */
export async function run({ units = [3_321], say, describe }) {
  const figures = [];
  for (const size of units) {
    const office = await openOffice({ units: size, say });
    try {
      await describe(office);
      await office.advance(DAYS.opens);
      await office.instance.down('worker');
      const { addPastRounds } = await builtSupport('nation');
      const { id: roundId } = await office.round();
      await addPastRounds({ database: { query: (sql, values) => office.query(sql, values) }, roundId }, PERIODS);
      await office.giveTokens();
      for (const read of READS) figures.push({ units: size, periods: PERIODS, read, ...(await reading(office, read)) });
    } finally {
      await office.close();
    }
  }
  return {
    figures,
    rows: figures.map(({ milliseconds, targetP95, ...row }) => ({
      ...row,
      'p50 ms': milliseconds.p50,
      'p95 ms': milliseconds.p95,
      'most ms': milliseconds.most,
    })),
  };
}

/** One client, one reading after another. @param {any} office @param {string} read */
async function reading(office, read) {
  const asked = { method: 'GET', path: `/programmes/${office.programmeId}/${read}`, token: tokenOf('bdv.lanh-dao') };
  const { apiUrl } = office.instance;
  await askAll(apiUrl, Array(WARMING).fill(asked), 1);
  const { milliseconds, bytes } = await askAll(apiUrl, Array(TIMES).fill(asked), 1);
  return { times: TIMES, targetP95: 200, milliseconds: spread(milliseconds), bytes: percentile(bytes, 0.5) };
}
