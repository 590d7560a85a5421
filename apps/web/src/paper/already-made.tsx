import { useWords } from '../language/use-words';
import { type PaperKind, usePapers } from './paper';
import { PaperLine } from './paper-line';

/** What was made of that kind about the same thing before: one of an office is under way at a time. */
export function AlreadyMade({ kind, subject }: { kind: PaperKind; subject: string }) {
  const t = useWords('paper');
  const found = usePapers({ kind, subject }).data?.pages.flatMap(({ items }) => items) ?? [];
  if (found.length === 0) return null;
  return (
    <div className="paper-already">
      <p>{t('already')}</p>
      <ul className="paper-list">
        {found.map((each) => (
          <li key={each.id}>
            <PaperLine paper={each} />
          </li>
        ))}
      </ul>
    </div>
  );
}
