import type { Duty } from './duty';

/** One thing that happened to a duty; `kind` is a key of the words, `values` fill it in. */
export interface Happened {
  readonly at: string;
  readonly kind: string;
  readonly who: string | null;
  readonly note: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Everything that happened, by people and by the system, newest first. Dates are filled in as they stand in the record. */
export function historyOf(duty: Pick<Duty, 'versions' | 'extensions' | 'reminders'>): Happened[] {
  return [
    ...duty.versions.flatMap(versionEvents),
    ...duty.extensions.flatMap(extensionEvents),
    ...duty.reminders.map(
      ({ sentAt, kind, recipient, due }): Happened => ({
        at: sentAt,
        kind: `reminder.${kind}`,
        who: null,
        note: null,
        values: { recipient, due },
      }),
    ),
  ].sort((a, b) => b.at.localeCompare(a.at));
}

function versionEvents(version: Duty['versions'][number]): Happened[] {
  const { number, kind, enteredAt, submittedBy, late, reason, ruling, paperNumber } = version;
  const sent: Happened = {
    at: enteredAt,
    kind: `version.${kind}${late ? '.late' : ''}`,
    who: submittedBy,
    note: reason,
    values: { number, paper: paperNumber ?? '' },
  };
  if (!ruling) return [sent];
  const ruled: Happened = {
    at: ruling.ruledAt,
    kind: `ruling.${ruling.ruling}`,
    who: null,
    note: ruling.note,
    values: { number, reason: ruling.reason ?? '' },
  };
  return [ruled, sent];
}

function extensionEvents(extension: Duty['extensions'][number]): Happened[] {
  const { status, requestedAt, requestedDue, dueBefore, decidedAt, decidedDue, answeredAt, reason, note } = extension;
  const values = { before: dueBefore, wanted: requestedDue, decided: decidedDue ?? '' };
  const happened: Happened[] = [];
  if (status !== 'given') {
    happened.push({ at: requestedAt, kind: 'extension.requested', who: null, note: reason, values });
  }
  if (decidedAt && status !== 'lapsed') {
    const decision = status.startsWith('offer') ? 'offered' : status;
    happened.push({
      at: decidedAt,
      kind: `extension.${decision}`,
      who: null,
      note: status === 'given' ? reason : note,
      values,
    });
  }
  if (answeredAt && (status === 'offer-accepted' || status === 'offer-declined' || status === 'lapsed')) {
    happened.push({ at: answeredAt, kind: `extension.${status}`, who: null, note: null, values });
  }
  return happened;
}
