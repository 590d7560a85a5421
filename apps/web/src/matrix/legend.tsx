import { figure } from '../language/format';
import { useWords } from '../language/use-words';
import { CELLS, type CellLook, type CellName } from './matrix';

interface LegendProps {
  readonly looks: Readonly<Record<string, CellLook>>;
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: readonly string[];
  readonly onChoose: (cell: CellName) => void;
}

/** What each sign means and how often it stands there; pressed, only rows that show it are left. */
export function Legend({ looks, counts, chosen, onChoose }: LegendProps) {
  const t = useWords('matrix');
  const shown = CELLS.flatMap((cell) => {
    const [letter, look] = Object.entries(looks).find(([, each]) => each.cell === cell) ?? [];
    const count = counts.get(letter ?? '') ?? 0;
    return look && (count > 0 || chosen.includes(cell)) ? [{ look, count }] : [];
  });
  return (
    <fieldset className="matrix-legend">
      <legend className="sr-only">{t('legend')}</legend>
      {shown.map(({ look, count }) => (
        <button
          key={look.cell}
          type="button"
          aria-pressed={chosen.includes(look.cell)}
          onClick={() => onChoose(look.cell)}
        >
          <span className={`matrix-cell matrix-${look.tone}`} aria-hidden="true">
            {look.sign}
          </span>
          {look.words} <span className="soft">{figure(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
