// `npm run bench [-- 100 1000 3321]`: one round for so many units on the real engine, beside raw SQL that writes the same
// rows into tables of the same shape, in the same run on the same server. Prints ratios; asserts nothing.
import { ensureBuilt } from '../../infra/local/build.mjs';
import { ensureInstalled } from '../../infra/local/install.mjs';
import { sayTo } from '../../infra/local/say.mjs';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const say = sayTo();
await ensureInstalled(say);
await ensureBuilt(say);
const { startInstance } = await import('../../infra/local/supervisor.mjs');
const { runProductRound } = await import('./product-round.mjs');
const { writeRawRows } = await import('./raw-rows.mjs');

const instance = await startInstance({
  name: 'bench',
  throwaway: true,
  onBusy: 'another',
  apps: [],
  build: false,
  onLine: say,
});
const rows = [];
try {
  for (const units of sizes.length > 0 ? sizes : [100, 1_000, 3_321]) {
    const product = await runProductRound(instance, units);
    const raw = await writeRawRows(product.ownerUrl);
    rows.push({ units, product, raw });
    say(`${units} units: product ${product.total.toFixed(2)} s, raw SQL ${raw.total.toFixed(2)} s`);
    await product.drop();
  }
} finally {
  await instance.stop();
}
const seconds = (value) => value.toFixed(2).padStart(8);
console.log('\nunits   phase         product s  raw SQL s   ratio');
for (const { units, product, raw } of rows) {
  for (const phase of [...Object.keys(raw.phases), 'total']) {
    const [ours, theirs] = phase === 'total' ? [product.total, raw.total] : [product.phases[phase], raw.phases[phase]];
    console.log(
      `${String(units).padEnd(7)} ${phase.padEnd(12)} ${seconds(ours)}  ${seconds(theirs)}   ${(ours / theirs).toFixed(1).padStart(5)}`,
    );
  }
  console.log(`${String(units).padEnd(7)} history events of the round's workflow: ${product.historyEvents}`);
}
process.exit(0);
