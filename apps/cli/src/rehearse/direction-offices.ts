import type { DirectionDetail } from '#contracts/http/direction';
import type { Attachment } from '#contracts/http/obligation';
import { directionAnswerDays } from '#domain/simulation/office-draws';
import { type Instant, localDate } from '#domain/time/instant';
import type { Act } from './act.js';
import type { FileDirection } from './file-directions.js';
import { NOTE_SCAN } from './note-scan.js';
import { afternoon, hourOf, morning, type OfficeDesk, officeAct, workingDay, workingDayFrom } from './office-desk.js';
import { type SimulatedProgramme, secretariatOf } from './simulated-programme.js';

/** Working days from an answer that does not do to its return, from there to the next one, and from a refusal to what follows. */
const RETURNED_AFTER = 2;
const ANSWERED_AGAIN_AFTER = 3;
const REDIRECTED_AFTER = 1;

const USUAL_REASON = 'Chưa phù hợp chức năng, nhiệm vụ.';

/** The packet or review that a direction was given upon. */
export type Given = { readonly packetId: string } | { readonly reviewId: string } | Record<string, never>;

/** What becomes of a direction in the offices: it is given, accepted or refused, turned elsewhere, answered. */
export class DirectionOffices {
  constructor(private readonly desk: OfficeDesk) {}

  /** `as` gives the direction of the file now, himself or for the leader; answers with what follows. */
  async give(
    programme: SimulatedProgramme,
    direction: FileDirection,
    as: string,
    given: Given,
    now: Instant,
  ): Promise<Act[]> {
    const { by, source, text, to, due, about } = direction;
    const scan = source === 'note' ? { attachmentId: await this.scan(programme, as, about) } : {};
    const call = { programme, as, path: `/programmes/${programme.id}/directions` };
    const view = await this.desk.post<DirectionDetail>(call, `direction/${about}`, {
      text,
      to,
      due,
      givenBy: by,
      givenOn: localDate(now),
      from: direction.party,
      source,
      ...given,
      ...scan,
    });
    return this.next(programme, direction, view, 1, now);
  }

  /** What the unit, or the other party, does about a direction as it stands; `nth` counts how often it has come to them. */
  private next(
    programme: SimulatedProgramme,
    direction: FileDirection,
    view: DirectionDetail,
    nth: number,
    now: Instant,
  ): Act[] {
    if (view.stage === 'proposed') return [this.ruling(programme, direction, view, nth, now)];
    if (view.stage !== 'open' || direction.outcome.outcome === 'never-answered') return [];
    return this.answer(programme, direction, view, nth, now);
  }

  private answer(
    programme: SimulatedProgramme,
    direction: FileDirection,
    { id, code, to, due }: DirectionDetail,
    nth: number,
    now: Instant,
  ): Act[] {
    const unit = to.code;
    const days = directionAnswerDays(programme.simulation, unit, code, due !== null);
    const meant =
      due === null
        ? workingDayFrom(programme, unit, now, days)
        : workingDay(programme, unit, due, days === 0 ? 0 : -days);
    const day = nth > 1 ? workingDayFrom(programme, unit, now, ANSWERED_AGAIN_AFTER) : meant;
    const when = { day, hour: hourOf(programme, unit, code), now };
    return [
      officeAct(programme, 'answer-direction', unit, `direction/${code}`, when, async (at) => {
        const today = localDate(at);
        const as = programme.roster.actor(unit, today);
        if (!as) return []; // nobody can sign in for the unit: it stays open
        const call = { programme, as, path: `/directions/${id}/answer` };
        const view = await this.desk.post<DirectionDetail>(call, `direction/${code}/answer/${nth}`, {
          text: 'Đã thực hiện theo ý kiến chỉ đạo; kết quả trong văn bản kèm theo.',
          paperNumber: this.desk.papers.next(unit, 'BC', today),
          paperDate: today,
          attachmentIds: [],
        });
        return nth === 1 && direction.outcome.outcome === 'answer-returned'
          ? [this.returning(programme, direction, view, at)]
          : [];
      }),
    ];
  }

  private returning(programme: SimulatedProgramme, direction: FileDirection, view: DirectionDetail, now: Instant): Act {
    const unit = secretariatOfParty(programme, direction.party);
    const when = afternoon(workingDayFrom(programme, unit, now, RETURNED_AFTER), now);
    return officeAct(programme, 'return-answer', unit, `direction/${view.code}`, when, async (at) => {
      const as = actorOfParty(programme, direction.party, at);
      const returned = await this.desk.post<DirectionDetail>(
        { programme, as, path: `/directions/${view.id}/return` },
        `direction/${view.code}/return`,
        { reason: direction.outcome.reason ?? 'Trả lời chưa đủ ý.' },
      );
      return this.next(programme, direction, returned, 2, at);
    });
  }

  /** The other party accepts the request; or refuses it the first time, where the file says so. */
  private ruling(
    programme: SimulatedProgramme,
    direction: FileDirection,
    { id, code, toParty }: DirectionDetail,
    nth: number,
    now: Instant,
  ): Act {
    const asked = toParty!.code;
    const unit = secretariatOfParty(programme, asked);
    const { requestAfterWorkingDays } = programme.simulation.directions;
    const when = morning(workingDayFrom(programme, unit, now, requestAfterWorkingDays), now);
    return officeAct(programme, 'rule-request', unit, `direction/${code}`, when, async (at) => {
      const { outcome, reason = USUAL_REASON } = direction.outcome;
      const refuses = nth === 1 && (outcome === 'redirected' || outcome === 'asked-again');
      const view = await this.desk.post<DirectionDetail>(
        {
          programme,
          as: actorOfParty(programme, asked, at),
          path: `/directions/${id}/${refuses ? 'refusal' : 'acceptance'}`,
        },
        `direction/${code}/ruling/${nth}`,
        refuses ? { reason } : {},
      );
      return refuses
        ? [this.redirection(programme, direction, view, at)]
        : this.next(programme, direction, view, 1, at);
    });
  }

  /** The giver's side asks again, or turns to another unit. */
  private redirection(
    programme: SimulatedProgramme,
    direction: FileDirection,
    view: DirectionDetail,
    now: Instant,
  ): Act {
    const unit = secretariatOfParty(programme, direction.party);
    const when = afternoon(workingDayFrom(programme, unit, now, REDIRECTED_AFTER), now);
    return officeAct(programme, 'redirect-request', unit, `direction/${view.code}`, when, async (at) => {
      const { outcome } = direction;
      const to = (outcome.outcome === 'redirected' ? outcome.to : undefined) ?? view.to.code;
      const redirected = await this.desk.post<DirectionDetail>(
        { programme, as: actorOfParty(programme, direction.party, at), path: `/directions/${view.id}/redirection` },
        `direction/${view.code}/redirection`,
        { to, reason: outcome.outcome === 'redirected' ? 'Chuyển đến đơn vị có thẩm quyền.' : 'Đề nghị xem xét lại.' },
      );
      return redirected.stage === 'proposed'
        ? [this.ruling(programme, direction, redirected, 2, at)]
        : this.next(programme, direction, redirected, 1, at);
    });
  }

  private async scan(programme: SimulatedProgramme, as: string, about: string): Promise<string> {
    const file = await this.desk.upload<Attachment>({ programme, as }, `scan/${about}`, 'but-phe.pdf', NOTE_SCAN);
    return file.id;
  }
}

const secretariatOfParty = ({ file }: SimulatedProgramme, party: string): string =>
  file.programme.parties.find(({ unit }) => unit === party)!.secretariat;

/** Who acts for the party's secretariat; where it has nobody, another party's does. */
const actorOfParty = (programme: SimulatedProgramme, party: string, now: Instant): string =>
  programme.roster.secretariatOfParty(party, localDate(now)) ?? secretariatOf(programme, localDate(now));
