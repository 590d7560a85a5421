import { IDLE_WAIT_MS, run, waitUntil } from '../process/decision.js';
import { decidePacket } from './decide-packet.js';
import type { PacketSnapshot } from './packet.js';

const NOW = 1000;

const packet = (over: Partial<PacketSnapshot>): PacketSnapshot => ({
  stage: 'planned',
  programmeStage: 'in-force',
  freezesAt: NOW,
  consolidated: true,
  papersWanting: false,
  retriesDeliveryAt: null,
  remindsReleaseAt: null,
  remindsAcknowledgementAt: null,
  unacknowledged: 2,
  ...over,
});

const idle = waitUntil(NOW + IDLE_WAIT_MS);

test.each([
  ['it freezes by itself when its time has come', packet({}), run('freezePacket')],
  ['and not before', packet({ freezesAt: NOW + 1 }), waitUntil(NOW + 1)],
  ['nothing is frozen before the consolidated report stands', packet({ consolidated: false }), idle],
  ['while the programme is suspended it waits', packet({ programmeStage: 'suspended' }), idle],
  ['the packet of a programme that has ended is cancelled', packet({ programmeStage: 'ended' }), run('cancelPacket')],
  ['frozen, it waits for its cover letter', packet({ stage: 'frozen', remindsReleaseAt: NOW + 5 }), waitUntil(NOW + 5)],
  ['then says that it waits', packet({ stage: 'frozen', remindsReleaseAt: NOW }), run('tellReleaseOverdue')],
  ['so does one that is prepared', packet({ stage: 'prepared', remindsReleaseAt: NOW }), run('tellReleaseOverdue')],
  ['told, it waits for people', packet({ stage: 'prepared' }), idle],
  ['what is frozen outlives its programme', packet({ stage: 'frozen', programmeStage: 'ended' }), idle],
  ['once frozen, its papers are made', packet({ stage: 'frozen', papersWanting: true }), run('makePapers')],
  [
    'before anybody is told that it waits',
    packet({ stage: 'prepared', papersWanting: true, remindsReleaseAt: NOW }),
    run('makePapers'),
  ],
  ['released, its cover letter is made', packet({ stage: 'released', papersWanting: true }), run('makePapers')],
  [
    'also while it waits to be tried again',
    packet({ stage: 'released', papersWanting: true, retriesDeliveryAt: NOW + 9 }),
    run('makePapers'),
  ],
  ['then it is delivered', packet({ stage: 'released' }), run('deliverPacket')],
  [
    'while nobody can receive it, it is tried again in the morning',
    packet({ stage: 'released', retriesDeliveryAt: NOW + 9 }),
    waitUntil(NOW + 9),
  ],
  ['and then once more', packet({ stage: 'released', retriesDeliveryAt: NOW }), run('deliverPacket')],
  [
    'delivered, it waits to be acknowledged',
    packet({ stage: 'delivered', remindsAcknowledgementAt: NOW + 3 }),
    waitUntil(NOW + 3),
  ],
  [
    'then the leaders’ secretaries are told',
    packet({ stage: 'delivered', remindsAcknowledgementAt: NOW }),
    run('tellUnacknowledged'),
  ],
  [
    'when everybody has acknowledged it, it is over',
    packet({ stage: 'delivered', unacknowledged: 0 }),
    run('closePacket'),
  ],
  ['acknowledged is over', packet({ stage: 'acknowledged' }), { done: true }],
  ['cancelled is over', packet({ stage: 'cancelled' }), { done: true }],
])('%s', (_, snapshot, expected) => {
  expect(decidePacket(snapshot, NOW)).toEqual(expected);
});
