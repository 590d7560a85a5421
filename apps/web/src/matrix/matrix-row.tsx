// biome-ignore-all lint/a11y/useSemanticElements: a table of 3,321 rows is drawn with the ARIA grid pattern; a real table would hold every row
// biome-ignore-all lint/a11y/useFocusableInteractive: a table of 3,321 rows is drawn with the ARIA grid pattern; a real table would hold every row
import { memo } from 'react';
import type { CellLook, MatrixUnit, Period } from './matrix';
import type { Line } from './rows';

export const ROW_HEIGHT = 40;

/** The id of the one cell on which the keyboard stands. */
export const ACTIVE = 'matrix-active-cell';

interface RowProps {
  readonly line: Line<MatrixUnit>;
  readonly index: number;
  readonly top: number;
  readonly periods: readonly Period[];
  readonly looks: Readonly<Record<string, CellLook>>;
  /** Column on which the keyboard stands, when it stands in this row. */
  readonly active: number | undefined;
  readonly isTree: boolean;
  readonly isClosed: boolean;
}

/** One unit's row. Plain elements and no handlers of its own: thousands are scrolled past, the grid listens for all. */
export const MatrixRow = memo(function MatrixRow(props: RowProps) {
  const { line, index, top, periods, looks, active, isTree, isClosed } = props;
  const { unit, level, hasBelow } = line;
  const at = (column: number) => (column === active ? ' matrix-active' : '');
  return (
    <div
      role="row"
      className="matrix-row"
      aria-rowindex={index + 2}
      aria-level={isTree ? level : undefined}
      aria-expanded={hasBelow ? !isClosed : undefined}
      style={{ transform: `translateY(${top}px)` }}
      data-row={index}
    >
      <span
        role="rowheader"
        id={active === 0 ? ACTIVE : undefined}
        aria-colindex={1}
        className={`matrix-name${at(0)}`}
        style={level > 1 ? { paddingLeft: 10 + (level - 1) * 16 } : undefined}
        title={unit.name}
        data-column={0}
      >
        {isTree && (
          <span className="matrix-fold" aria-hidden="true" data-fold={hasBelow || undefined}>
            {hasBelow ? (isClosed ? '▸' : '▾') : ''}
          </span>
        )}
        <span className="matrix-name-text">{unit.name}</span>
      </span>
      {periods.map((period, place) => {
        const look = looks[unit.row[place] ?? '.'];
        return (
          <span
            key={period.id}
            role="gridcell"
            id={active === place + 1 ? ACTIVE : undefined}
            aria-colindex={place + 2}
            aria-label={look?.words}
            className={`matrix-cell matrix-${look?.tone}${at(place + 1)}`}
            data-column={place + 1}
            data-sign={look?.sign}
          />
        );
      })}
    </div>
  );
});
