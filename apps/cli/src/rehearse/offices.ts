import type { Instant } from '#domain/time/instant';
import type { Act, OfficeAct } from './act.js';
import type { ApiClient } from './api-client.js';
import type { BoxDatabase } from './box-database.js';
import { DirectionOffices } from './direction-offices.js';
import { actsOfFile } from './file-acts.js';
import { inspectionsOfPlan } from './inspection-offices.js';
import { obstaclesOfProgramme } from './obstacle-offices.js';
import { OfficeDesk } from './office-desk.js';
import { PacketOffices } from './packet-offices.js';
import type { PaperNumbers } from './paper-numbers.js';
import { PlanOffices } from './plan-offices.js';
import { ReviewOffices } from './review-offices.js';
import { type SeenStage, SeenStages } from './seen-stages.js';
import type { SimulatedProgramme } from './simulated-programme.js';

/** Secretariats, heads of office and leaders, with plans, reviews, packets and directions on their desks. */
export class Offices {
  private readonly desk: OfficeDesk;
  private readonly seen: SeenStages;
  private readonly plans: PlanOffices;
  private readonly reviews: ReviewOffices;
  private readonly packets: PacketOffices;

  constructor(api: ApiClient, database: BoxDatabase, papers: PaperNumbers) {
    const desk = new OfficeDesk(api, papers);
    this.desk = desk;
    const directions = new DirectionOffices(desk);
    this.seen = new SeenStages(database);
    this.plans = new PlanOffices(desk);
    this.reviews = new ReviewOffices(desk, directions);
    this.packets = new PacketOffices(desk, directions);
  }

  /** What the file has people do in a programme that has just been entered, on days of their own. */
  async actsAhead(programme: SimulatedProgramme, now: Instant): Promise<OfficeAct[]> {
    const acts = [
      ...actsOfFile(this.desk, programme, now),
      ...obstaclesOfProgramme(this.desk, programme, now),
      ...(await inspectionsOfPlan(this.desk, programme, now)),
    ];
    return acts.map((act) => ({ ...act, onItsDay: true }));
  }

  /** What people are going to do about plans, reviews and packets that have come to another stage since the last look. */
  async actsOnWhatIsNew(programmes: readonly SimulatedProgramme[], now: Instant): Promise<Act[]> {
    const acts: Act[] = [];
    for (const seen of await this.seen.changed()) {
      const programme = programmes.find(({ id }) => id === seen.programme);
      if (programme) acts.push(...(await this.actsOn(programme, seen, now)));
    }
    return acts;
  }

  private actsOn(programme: SimulatedProgramme, seen: SeenStage, now: Instant): Promise<Act[]> | Act[] {
    const { plans, reviews, packets } = this;
    return { plan: plans, review: reviews, packet: packets }[seen.kind].actsOn(programme, seen, now);
  }
}
