/** What can be wrong with the trail, each with its sentence; `{name}` is filled from the finding. */
export const TRAIL_FINDINGS = {
  'entry-edited': {
    vi: 'vị trí {position}: bản ghi đã bị sửa: {entry}',
    en: 'position {position}: the entry was edited: {entry}',
  },
  'entry-removed': {
    vi: 'vị trí {position}: bản ghi đã bị xoá: {entry}',
    en: 'position {position}: the entry was removed: {entry}',
  },
  'entry-without-seal': {
    vi: 'bản ghi không có dấu niêm, cũng không chờ niêm: {entry}',
    en: 'the entry has no seal and waits for none: {entry}',
  },
  'waiting-entry-removed': {
    vi: 'bản ghi đang chờ niêm đã bị xoá: {entry}',
    en: 'an entry that waited for its seal was removed: {entry}',
  },
  gap: {
    vi: 'thiếu dấu niêm từ vị trí {position} đến {until}',
    en: 'the seals of positions {position} to {until} are missing',
  },
  'chain-broken': {
    vi: 'vị trí {position}: dấu niêm không nối với dấu trước: {entry}',
    en: 'position {position}: the seal does not follow from the one before it: {entry}',
  },
  'tail-cut': {
    vi: 'phần cuối chuỗi đã bị cắt: mất vị trí {position} đến {until}',
    en: 'the end of the chain was cut off: positions {position} to {until} are gone',
  },
  'head-differs': {
    vi: 'đầu chuỗi không khớp dấu niêm cuối cùng (vị trí {position})',
    en: 'the head does not agree with the last seal (position {position})',
  },
  'head-missing': { vi: 'không còn đầu chuỗi', en: 'the head of the chain is gone' },
  'noted-head-differs': {
    vi: 'vị trí {position}: không khớp mã đã ghi lại; chuỗi đã bị viết lại',
    en: 'position {position}: not the hash that was noted down; the chain was rewritten',
  },
  'noted-head-missing': {
    vi: 'vị trí {position} đã ghi lại nay không còn',
    en: 'position {position}, which was noted down, is gone',
  },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type TrailFindingKind = keyof typeof TRAIL_FINDINGS;

/** One thing that does not hold, and where: by position in the chain, by entry, or both. */
export interface TrailFinding {
  readonly kind: TrailFindingKind;
  readonly position?: number;
  /** Last position of a range. */
  readonly until?: number;
  readonly entryKind?: string;
  readonly entryId?: string;
  /** The entry's own time, ISO 8601 in UTC, as it now stands. */
  readonly at?: string;
  /** The event's name or the audit entry's action, as it now stands. */
  readonly label?: string;
}

/** The finding as a sentence for people. */
export function trailSentence(finding: TrailFinding, language: 'vi' | 'en'): string {
  const { entryKind, entryId, label, at } = finding;
  const entry = [entryKind, entryId, label, at].filter((part) => part !== undefined).join(' ');
  const known: Readonly<Record<string, string | number | undefined>> = { ...finding, entry };
  return TRAIL_FINDINGS[finding.kind][language].replace(/\{(\w+)\}/g, (_, name: string) => String(known[name] ?? '?'));
}

/** A table emptied by force would give a finding an entry; the first of them say enough, the rest are counted. */
const MOST_LISTED = 1_000;

/** Findings as they come in: listed up to a limit, all of them counted. */
export class Findings {
  readonly listed: TrailFinding[] = [];
  count = 0;

  add(finding: TrailFinding): void {
    this.count += 1;
    if (this.listed.length < MOST_LISTED) this.listed.push(finding);
  }
}
