import { moment, withDays } from '../language/format';
import './item.css';

/** One thing that happened to an item, by people or by the system. */
export interface Happening {
  readonly at: string;
  readonly what: string;
  readonly who?: string | null;
  readonly note?: string | null;
}

/** The history of an item in one line, the newest first. */
export function Timeline({ happened }: { happened: readonly Happening[] }) {
  const newestFirst = happened.toReversed().toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <ol className="timeline">
      {newestFirst.map(({ at, what, who, note }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two things may happen in the same moment; the list only grows
        <li key={`${at}/${index}`}>
          <b>{what}</b> <time className="soft">{moment(at)}</time>
          {who && <div>{who}</div>}
          {note && <q>{withDays(note)}</q>}
        </li>
      ))}
    </ol>
  );
}
