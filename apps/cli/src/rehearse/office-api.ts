import type { ExtensionView } from '#contracts/http/extension';
import type { Attachment, ObligationDetail } from '#contracts/http/obligation';
import type { Draft, DutyView, RegistrationInput, SubmissionInput } from '#contracts/http/report';
import type { Answers } from '#domain/form/answers';
import type { ReturnReason } from '#domain/report/obligation';
import type { LocalDate } from '#domain/time/instant';
import type { ApiClient } from './api-client.js';
import { NOTE_SCAN } from './note-scan.js';
import type { SimulatedDuty } from './simulated-duty.js';

type RegisteredPaper = Omit<RegistrationInput, 'answers'> & { readonly answers: Answers };

/** Natural key of a command on a duty: what it is about, what is done, for which version. */
const keyOf = (programme: string, duty: SimulatedDuty, what: string) =>
  [programme, duty.round, duty.unit, what].join('/');

/** What people do in the product about one duty, each in one call. `as` is the person's code. */
export class OfficeApi {
  constructor(private readonly api: ApiClient) {}

  saveDraft(as: string, programme: string, duty: SimulatedDuty, answers: Answers, version: number): Promise<Draft> {
    return this.api.call({
      method: 'PUT',
      path: `/obligations/${duty.obligationId}/draft`,
      as,
      body: { answers, attachmentIds: [] },
      version,
      key: keyOf(programme, duty, `draft/${duty.sent + 1}`),
    });
  }

  approveDraft(as: string, programme: string, duty: SimulatedDuty, version: number): Promise<Draft> {
    const key = keyOf(programme, duty, `approval/${duty.sent + 1}`);
    return this.post(as, `/obligations/${duty.obligationId}/draft/approval`, key, undefined, version);
  }

  submit(as: string, programme: string, duty: SimulatedDuty, paper: SubmissionInput): Promise<DutyView> {
    return this.onDuty(as, programme, duty, 'submission', paper);
  }

  nothingToReport(as: string, programme: string, duty: SimulatedDuty): Promise<DutyView> {
    return this.onDuty(as, programme, duty, 'nothing-to-report', { confirmed: true });
  }

  register(as: string, programme: string, duty: SimulatedDuty, paper: RegisteredPaper): Promise<DutyView> {
    return this.onDuty(as, programme, duty, 'registration', paper);
  }

  accept(as: string, programme: string, duty: SimulatedDuty): Promise<DutyView> {
    return this.onDuty(as, programme, duty, 'acceptance', { version: duty.sent });
  }

  return(as: string, programme: string, duty: SimulatedDuty, reason: ReturnReason, note?: string): Promise<DutyView> {
    return this.onDuty(as, programme, duty, 'return', { version: duty.sent, reason, ...(note && { note }) });
  }

  /** The draft as it stands; its version is 0 while nothing has been saved. */
  draft(as: string, duty: SimulatedDuty): Promise<Draft> {
    return this.api.call({ method: 'GET', path: `/obligations/${duty.obligationId}/draft`, as });
  }

  /** The duty with what stands beside its form. */
  duty(as: string, duty: SimulatedDuty): Promise<ObligationDetail> {
    return this.api.call({ method: 'GET', path: `/obligations/${duty.obligationId}`, as });
  }

  /** Uploads a file that proves something in the report. */
  upload(as: string, programme: string, duty: SimulatedDuty, name: string): Promise<Attachment> {
    const query = new URLSearchParams({ name: `${name}.pdf`, attested: 'true' });
    const key = keyOf(programme, duty, `${name}/${duty.sent + 1}`);
    return this.api.call({ method: 'POST', path: `/attachments?${query}`, as, file: NOTE_SCAN, key });
  }

  askForTime(
    as: string,
    programme: string,
    duty: SimulatedDuty,
    request: { requestedDue: LocalDate; reason: string },
  ): Promise<ExtensionView> {
    return this.onDuty(as, programme, duty, 'extensions', request);
  }

  decideExtension(
    as: string,
    programme: string,
    duty: SimulatedDuty,
    decision: { decision: 'grant' | 'refuse' | 'offer'; due?: LocalDate },
  ): Promise<ExtensionView> {
    const key = keyOf(programme, duty, 'extension-decision');
    return this.post(as, `/extensions/${duty.extensionId}/decision`, key, decision);
  }

  takeOffer(as: string, programme: string, duty: SimulatedDuty): Promise<ExtensionView> {
    const key = keyOf(programme, duty, 'extension-answer');
    return this.post(as, `/extensions/${duty.extensionId}/answer`, key, { accept: true });
  }

  private onDuty<T>(as: string, programme: string, duty: SimulatedDuty, what: string, body: unknown): Promise<T> {
    // The version makes the key new for each report of the duty: a second one is not the first one again.
    const key = keyOf(programme, duty, `${what}/${duty.sent}`);
    return this.post(as, `/obligations/${duty.obligationId}/${what}`, key, body);
  }

  private post<T>(as: string, path: string, key: string, body: unknown, version?: number): Promise<T> {
    return this.api.call({ method: 'POST', path, as, body, key, version });
  }
}
