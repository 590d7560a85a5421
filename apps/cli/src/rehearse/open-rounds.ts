import type { ObligationDetail, ObligationItem } from '#contracts/http/obligation';
import type { RoundSummary } from '#contracts/http/round';
import { behaviourFor } from '#domain/simulation/behaviour';
import { type Instant, localDate } from '#domain/time/instant';
import type { Act } from './act.js';
import { compareCodes } from './act.js';
import { allPages } from './all-pages.js';
import type { ApiClient } from './api-client.js';
import { actsOnOpening, reportingHour } from './plan-duty.js';
import type { SimulatedDuty } from './simulated-duty.js';
import { calendarOf, type SimulatedProgramme, secretariatOf } from './simulated-programme.js';

/** The secretariat looks at its open rounds: what the units of those that are new are going to do. */
export async function actsOfNewRounds(api: ApiClient, programme: SimulatedProgramme, now: Instant): Promise<Act[]> {
  const as = secretariatOf(programme, localDate(now));
  const open = await allPages<RoundSummary>(api, as, `/rounds?programme=${programme.id}&stage=open`);
  const acts: Act[] = [];
  for (const round of open.sort((a, b) => compareCodes(a.code, b.code))) {
    if (programme.rounds.has(round.code)) continue;
    programme.rounds.add(round.code);
    const duties = await dutiesOf(api, as, programme, round);
    acts.push(...duties.flatMap((duty) => actsOnOpening(programme, duty, now)));
  }
  return acts;
}

async function dutiesOf(
  api: ApiClient,
  as: string,
  programme: SimulatedProgramme,
  round: RoundSummary,
): Promise<SimulatedDuty[]> {
  const items = await allPages<ObligationItem>(api, as, `/rounds/${round.id}/obligations`);
  const [first] = items;
  if (!first) return [];
  // What is asked is the same for every unit of a round.
  const asked = await api.call<ObligationDetail>({ method: 'GET', path: `/obligations/${first.id}`, as });
  const { simulation } = programme;
  return items.map((item) => ({
    obligationId: item.id,
    round: round.code,
    unit: item.unit.code,
    calendar: calendarOf(programme, item.unit.code),
    fields: asked.fields,
    rules: asked.rules,
    mode: asked.mode,
    behaviour: behaviourFor(simulation, item.unit.code, round.code, asked),
    hour: reportingHour(simulation.seed, item.unit.code, round.code),
    base: item.due,
    sent: 0,
    returned: false,
    settled: false,
  }));
}
