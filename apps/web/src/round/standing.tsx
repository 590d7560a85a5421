import { figure } from '../language/format';
import { useWords } from '../language/use-words';

interface Cells {
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly openInTime: number;
  readonly openOverdue: number;
}

const PARTS = ['doneOnTime', 'doneLate', 'openInTime', 'openOverdue'] as const satisfies readonly (keyof Cells)[];

/** The four cells as one bar; what it shows is written below it. Everything owed is in exactly one. */
export function FourCells({ cells, words = true }: { cells: Cells; words?: boolean }) {
  const t = useWords('round');
  const all = PARTS.reduce((sum, part) => sum + cells[part], 0);
  const told = PARTS.map((part) => `${t(`cell.${part}`)}: ${figure(cells[part])}`).join(', ');
  return (
    <div className="round-cells">
      <div className="round-bar" role="img" aria-label={told} title={words ? undefined : told}>
        {PARTS.map((part) =>
          cells[part] > 0 ? (
            <span key={part} className={`round-${part}`} style={{ width: `${(cells[part] / all) * 100}%` }} />
          ) : null,
        )}
      </div>
      {words && (
        <ul aria-hidden="true">
          {PARTS.map((part) => (
            <li key={part}>
              <i className={`round-${part}`} /> {t(`cell.${part}`)} <b>{figure(cells[part])}</b>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
