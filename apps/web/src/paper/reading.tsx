import { useWords } from '../language/use-words';
import type { Paper } from './paper';
import { PAPERS_WITH_TABLES } from './tables';

const address = (id: string, format: string) => `/api/v1/papers/${id}/file?format=${format}`;

/** The paper as it will be printed, read in the page, and its files to keep: what is shown is made from what is kept now. */
export function Reading({ paper }: { paper: Paper }) {
  const t = useWords('paper');
  const { id, kind, stage, contentSha256 } = paper;
  const formats = ['pdf', 'docx', ...(PAPERS_WITH_TABLES.has(kind) ? ['xlsx'] : [])] as const;
  return (
    <>
      <p className="paper-files-line no-print">
        {formats.map((format) => (
          <a key={format} className="plain-button" href={address(id, format)} download>
            {t(`format.${format}`)}
          </a>
        ))}
        <a className="plain-button" href={address(id, 'pdf')} target="_blank" rel="noreferrer">
          {t('format.open')}
        </a>
      </p>
      {stage !== 'signed' && (
        <p className="soft paper-note">{t(stage === 'withdrawn' ? 'text.withdrawn' : 'text.draft')}</p>
      )}
      {/* The paper runs nothing, whatever it holds: the frame allows no script. What changed is another address of the frame. */}
      <iframe
        key={`${contentSha256}/${stage}`}
        className="paper-text"
        title={t('text')}
        src={address(id, 'html')}
        sandbox="allow-same-origin"
      />
    </>
  );
}
