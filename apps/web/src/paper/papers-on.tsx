import { useId } from 'react';
import { Link } from 'react-router';
import { useWords } from '../language/use-words';
import { useIsSecretariat } from '../programme/programme';
import { kindName, type PaperKind, usePapers } from './paper';
import { PaperLine } from './paper-line';
import './paper.css';

/** The papers that were made about something, where that is kept; whoever makes them begins the next one here. */
export function PapersOn({
  programmeId,
  subject,
  kinds,
  byUnit = false,
  as: Heading = 'h3',
}: {
  programmeId: string;
  /** Id of what they are about. */
  subject: string;
  /** Kinds that may be made about it now. */
  kinds: readonly PaperKind[];
  /** Made by the unit itself, not by a secretariat. */
  byUnit?: boolean;
  as?: 'h2' | 'h3';
}) {
  const t = useWords('paper');
  const heading = useId();
  const secretariat = useIsSecretariat(programmeId);
  const mayMake = (secretariat || byUnit) && kinds.length > 0;
  const papers = usePapers({ subject });
  const found = papers.data?.pages.flatMap(({ items }) => items) ?? [];
  if (!mayMake && found.length === 0) return null;
  return (
    <section className="papers-on" aria-labelledby={heading}>
      <Heading id={heading}>{t('on.title')}</Heading>
      {found.length > 0 && (
        <ul className="paper-list">
          {found.map((each) => (
            <li key={each.id}>
              <PaperLine paper={each} />
            </li>
          ))}
        </ul>
      )}
      {papers.isSuccess && found.length === 0 && <p className="soft">{t('on.none')}</p>}
      {mayMake && (
        <p className="paper-files-line no-print">
          {kinds.map((kind) => (
            <Link
              key={kind}
              className="plain-button"
              to={`/papers/new?${new URLSearchParams({ kind, subject, programme: programmeId })}`}
            >
              {t('on.make', { kind: kindName(kind) })}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}
