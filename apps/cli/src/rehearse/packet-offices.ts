import type { PacketDetail } from '#contracts/http/packet';
import { acknowledgedAfter } from '#domain/simulation/office-draws';
import { type Instant, localDate } from '#domain/time/instant';
import type { Act } from './act.js';
import type { DirectionOffices } from './direction-offices.js';
import { directionsOf, fileReview } from './file-directions.js';
import { afternoon, morning, type OfficeDesk, officeAct, workingDayFrom } from './office-desk.js';
import type { SeenStage } from './seen-stages.js';
import { type SimulatedProgramme, secretariatOf, secretariatUnit } from './simulated-programme.js';

/** More than three things at once nobody decides. */
const MOST_DECISIONS = 3;

/** What the offices do about review packets: the cover letter, its release, the leaders' acknowledgement and directions. */
export class PacketOffices {
  constructor(
    private readonly desk: OfficeDesk,
    private readonly directions: DirectionOffices,
  ) {}

  /** What follows from a stage that the product's process has brought about. */
  actsOn(programme: SimulatedProgramme, { id, key, stage }: SeenStage, now: Instant): Act[] {
    if (stage === 'frozen') return [this.preparation(programme, id, key, now)];
    if (stage === 'delivered') return this.acknowledgements(programme, id, key, now);
    return [];
  }

  private preparation(programme: SimulatedProgramme, id: string, code: string, now: Instant): Act {
    const unit = secretariatUnit(programme);
    const { workingDays } = programme.simulation.reviews;
    const when = morning(workingDayFrom(programme, unit, now, workingDays.preparation), now);
    return officeAct(programme, 'prepare-packet', unit, `packet/${code}`, when, async (at) => {
      const call = { programme, as: secretariatOf(programme, localDate(at)), path: `/packets/${id}/preparation` };
      await this.desk.post<PacketDetail>(call, `packet/${code}/preparation`, {
        coverNote:
          'Kính trình lãnh đạo các bên hồ sơ sơ kết, tổng kết kèm theo, do các đơn vị báo cáo và cơ quan thường trực tổng hợp.',
        decisions: decisionsOf(programme, code),
      });
      return [this.release(programme, id, code, at)];
    });
  }

  private release(programme: SimulatedProgramme, id: string, code: string, now: Instant): Act {
    const unit = secretariatUnit(programme);
    const { workingDays } = programme.simulation.reviews;
    const when = morning(workingDayFrom(programme, unit, now, workingDays.release), now);
    return officeAct(programme, 'release-packet', unit, `packet/${code}`, when, async (at) => {
      const as = programme.roster.holder(unit, 'head', localDate(at));
      if (!as) return []; // without a head of office it stays there
      await this.desk.post({ programme, as, path: `/packets/${id}/release` }, `packet/${code}/release`);
      return [];
    });
  }

  /** Each party's leader acknowledges in his own time, and directs upon the packet what the file has him direct. */
  private acknowledgements(programme: SimulatedProgramme, id: string, code: string, now: Instant): Act[] {
    return programme.file.programme.parties.map(({ unit }) => {
      const days = acknowledgedAfter(programme.simulation, unit, code);
      const when = morning(workingDayFrom(programme, unit, now, days), now);
      return officeAct(programme, 'acknowledge-packet', unit, `packet/${code}`, when, async (at) => {
        const as = programme.roster.holder(unit, 'leader', localDate(at));
        if (!as) return [];
        await this.desk.post({ programme, as, path: `/packets/${id}/acknowledgement` }, `packet/${code}/${unit}`);
        return this.directing(programme, id, code, unit, as, at);
      });
    });
  }

  private directing(
    programme: SimulatedProgramme,
    packetId: string,
    code: string,
    party: string,
    as: string,
    now: Instant,
  ): Act[] {
    const day = localDate(now);
    return directionsOf(programme, code, 'packet')
      .filter((direction) => direction.party === party)
      .map((direction) =>
        officeAct(programme, 'give-direction', party, direction.about, afternoon(day, now), (at) =>
          this.directions.give(programme, direction, as, { packetId }, at),
        ),
      );
  }
}

/** What the leaders are asked to decide: what they then direct; where that is nothing, to take note. */
function decisionsOf(programme: SimulatedProgramme, code: string): string[] {
  const asked = fileReview(programme, code)?.directions.map(({ text }) => `Cho ý kiến về việc: ${text}.`) ?? [];
  return asked.length > 0
    ? asked.slice(0, MOST_DECISIONS)
    : ['Thông qua kết quả và nhiệm vụ thời gian tới.', 'Cho ý kiến về các đơn vị chưa báo cáo.'];
}
