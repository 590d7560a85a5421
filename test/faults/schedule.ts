import type { Chance } from './chance.js';
import { FAULT_NAMES, type FaultName } from './faults.js';

/** What goes wrong at one step of a round: one fault after the other, those of one line at the same time. */
export type StepFaults = readonly (readonly FaultName[])[];

/** The steps of a round: it opens, four reminders (the one on the day is the third step), the last reminder, it closes. */
export const STEPS = [
  'opens',
  'two days before',
  'due',
  'a day after',
  'three days after',
  'five days after',
  'locked',
] as const;

/** Every fault once, where it has something to strike. */
export const EACH_ONCE: readonly StepFaults[] = [
  [['mail line cut after the dot', 'mail refused for good', 'mail server slow', 'mail refused for now']],
  [
    ['overslept', 'api killed before COMMIT'],
    ['api killed at COMMIT', 'only worker killed'],
    ['api killed after COMMIT'],
  ],
  [['PostgreSQL stopped at once'], ['worker killed at the dot', 'api killed'], ['Temporal killed']],
  [
    ['step killed before COMMIT'],
    ['mail server down'],
    ['client–API cut', 'API–PostgreSQL cut', 'worker–PostgreSQL cut', 'worker–Temporal cut'],
  ],
  [
    ['pokes deleted'],
    ['API–PostgreSQL half open', 'worker–PostgreSQL half open', 'worker–Temporal half open', 'client–API half open'],
  ],
  [['step killed at COMMIT'], ['dispatcher killed before its poke'], ['dispatcher killed after its poke']],
  [['step killed after COMMIT']],
];

/** When the round is locked nobody writes any more: these would wait for a command in vain. */
const OF_COMMANDS = FAULT_NAMES.filter((name) => /^(api|API|client)/.test(name));
/** These bear company: of two others one might kill what the other is bringing back. */
const BESIDE_ANOTHER = FAULT_NAMES.filter((name) => /cut|half open|^mail/.test(name));

/** A round in which anything may go wrong at any step. */
export function randomRound(chance: Chance): StepFaults[] {
  return STEPS.map((_, step) => {
    const possible = FAULT_NAMES.filter((name) => step < STEPS.length - 1 || !OF_COMMANDS.includes(name));
    return Array.from({ length: chance.whole(0, 3) }, () => {
      const first = chance.one(possible);
      const beside = chance.next() < 0.3 ? [chance.one(BESIDE_ANOTHER)] : [];
      return [first, ...beside.filter((other) => other !== first && possible.includes(other))];
    });
  });
}
