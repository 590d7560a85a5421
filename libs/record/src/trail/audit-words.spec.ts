import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AUDIT_ACTIONS, auditGroup } from '#domain/audit/audit-action';
import { AUDIT_GROUPS } from '#domain/audit/audit-group';
import { EVENT_NAMES } from '#domain/event/event-names';
import { STEP_WORDS } from '#domain/process/process-words';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const read = (file: string) => readFileSync(ROOT + file, 'utf8');
const source = ['libs/record/src', 'libs/persistence/src', 'apps/worker/src', 'apps/cli/src', 'apps/api/src']
  .flatMap((room) => readdirSync(ROOT + room, { recursive: true }).map((file) => `${room}/${file}`))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map(read)
  .join('\n');

const found = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, name]) => name!);
/** A literal that reads like an action of a group that is known: `round.opened`. */
const literals = found(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g).filter((text) => AUDIT_GROUPS[auditGroup(text)]);
/** What only looks like one: columns of statements, names of files. */
const NO_ACTIONS = /\.(id|at|due|code|name|number|json|html|yaml|csv|xlsx|year|email|fields|address)$/;

/** Actions that are put together, and the calls that name their second half. */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  task: found(/auditTask\(tx, \w+, '([a-z-]+)'/g).concat(
    'suspended',
    'resumed',
    ...found(/action: '(shares-[a-z]+)'/g),
  ),
  packet: [...found(/await note\(tx, [^']*'([a-z]+(?:-[a-z]+)?)'/g), 'acknowledged', 'cancelled'].filter((name) =>
    ['papers-made', 'letter-made', 'prepared', 'released', 'acknowledged', 'cancelled'].includes(name),
  ),
  recommendation: found(/writeDown\(tx, recommendation, '([a-z-]+)'/g),
  delegation: ['asked', 'given'],
  rehearsal: ['running', 'done', 'failed', 'cancelled'],
};

test('every action that the code writes into the trail has words', () => {
  const written = new Set([
    ...found(/action: '([a-z.-]+)'/g).filter((action) => action.includes('.') || action === 'reconcile'),
    ...literals.filter((text) => !NO_ACTIONS.test(text)),
    ...EVENT_NAMES,
    ...Object.entries(COMPOSED).flatMap(([group, names]) => names.map((name) => `${group}.${name}`)),
  ]);
  expect(written.size).toBeGreaterThan(150);
  expect([...written].filter((action) => !AUDIT_ACTIONS[action]).sort()).toEqual([]);
});

test('an action that is put together in a new way is looked after here', () => {
  const groups = found(/action: `([a-z-]+)\.\$\{/g).concat(found(/`([a-z-]+)\.\$\{state\}`/g));
  expect(groups.filter((group) => !(group in COMPOSED))).toEqual([]);
});

test('every group of actions has a name', () => {
  expect(Object.keys(AUDIT_ACTIONS).filter((action) => !AUDIT_GROUPS[auditGroup(action)])).toEqual([]);
});

test('every step of the one loop has words', () => {
  const [, table] = /const STEPS[^{]*\{([^}]*)\}/.exec(read('workflows/process/process.ts'))!;
  const steps = table!.split(',').map((name) => name.trim());
  expect(steps.filter((step) => step && !STEP_WORDS[step])).toEqual([]);
});
