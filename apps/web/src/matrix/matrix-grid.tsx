// biome-ignore-all lint/a11y/useSemanticElements: a table of 3,321 rows is drawn with the ARIA grid pattern; a real table would hold every row
// biome-ignore-all lint/a11y/useFocusableInteractive: a table of 3,321 rows is drawn with the ARIA grid pattern; a real table would hold every row
// biome-ignore-all lint/a11y/noStaticElementInteractions: a table of 3,321 rows is drawn with the ARIA grid pattern; a real table would hold every row
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: a table of 3,321 rows is drawn with the ARIA grid pattern; a real table would hold every row
// biome-ignore-all lint/a11y/useKeyWithMouseEvents: a table of 3,321 rows is drawn with the ARIA grid pattern; a real table would hold every row
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { type Place, placeAfter } from './grid-keys';
import type { CellLook, MatrixUnit, Period } from './matrix';
import { ACTIVE, MatrixRow, ROW_HEIGHT } from './matrix-row';
import type { Line } from './rows';

const HEAD_HEIGHT = 52;
const OVERSCAN = 6;

interface GridProps {
  readonly label: string;
  readonly lines: readonly Line<MatrixUnit>[];
  readonly periods: readonly Period[];
  readonly looks: Readonly<Record<string, CellLook>>;
  readonly isTree: boolean;
  readonly closed: ReadonlySet<string>;
  readonly onFold: (unit: string) => void;
  readonly onOpen: (unit: string, period: Period | undefined) => void;
  readonly onPeriod: (period: Period) => void;
}

/**
 * The table itself, as a grid for keyboard and screen reader. Only what one sees is in the page; the focus stays on the
 * grid, which names the active cell, so that scrolling never loses it.
 */
export function MatrixGrid({ label, lines, periods, looks, isTree, closed, onFold, onOpen, onPeriod }: GridProps) {
  const t = useWords('matrix');
  const scroll = useRef<HTMLDivElement>(null);
  const [wanted, setPlace] = useState<Place>({ row: 0, column: 0 });
  const place = { ...wanted, row: Math.min(wanted.row, lines.length - 1) };
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    useFlushSync: false,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      // The active cell is named by its id: it has to be in the page, wherever one has scrolled to.
      return place.row < 0 || rows.includes(place.row) ? rows : [...rows, place.row].sort((a, b) => a - b);
    },
  });
  const items = virtual.getVirtualItems();
  // Rows that are scrolled out become those that come in: nothing is made anew while one scrolls.
  const first = virtual.range ? Math.max(0, virtual.range.startIndex - OVERSCAN) : 0;
  const last = virtual.range ? Math.min(lines.length - 1, virtual.range.endIndex + OVERSCAN) : lines.length - 1;
  const go = (next: Place) => {
    setPlace(next);
    if (next.row >= 0) virtual.scrollToIndex(next.row, { align: 'auto' });
    showColumn(scroll.current, next.column);
  };
  const open = ({ row, column }: Place) => {
    const period = periods[column - 1];
    const line = lines[row];
    if (line) onOpen(line.unit.code, period);
    else if (period) onPeriod(period);
  };
  const press = (event: KeyboardEvent) => {
    const line = lines[place.row];
    if (event.key === 'Enter' || event.key === ' ') open(place);
    else if (place.column === 0 && line?.hasBelow && opensOrCloses(event.key, closed.has(line.unit.code)))
      onFold(line.unit.code);
    else {
      const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
      const next = placeAfter(event.key, event.ctrlKey || event.metaKey, place, {
        rows: lines.length,
        columns: periods.length + 1,
        page,
      });
      if (!next) return;
      go(next);
    }
    event.preventDefault();
  };
  const click = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('[data-column]');
    const row = cell?.closest<HTMLElement>('[data-row]');
    if (!cell || !row) return;
    const next = { row: Number(row.dataset.row), column: Number(cell.dataset.column) };
    setPlace(next);
    const line = lines[next.row];
    if (line && target.dataset.fold) onFold(line.unit.code);
    else open(next);
  };
  return (
    <div
      ref={scroll}
      className="matrix-scroll"
      role={isTree ? 'treegrid' : 'grid'}
      tabIndex={0}
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-colcount={periods.length + 1}
      aria-activedescendant={ACTIVE}
      onKeyDown={press}
      onClick={click}
      onMouseOver={tellInWords}
    >
      <div role="rowgroup" className="matrix-head">
        <div role="row" aria-rowindex={1} data-row={-1}>
          <Head row={-1} column={0} active={place} className="matrix-name">
            {t('unit')}
          </Head>
          {periods.map((period, at) => (
            <Head key={period.id} row={-1} column={at + 1} active={place} className="matrix-period" title={period.name}>
              <b>{period.code}</b>
              <span>{day(period.due).slice(0, 5)}</span>
            </Head>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="matrix-body" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <MatrixRow
            key={index < first || index > last ? 'alone' : index % (last - first + 1)}
            line={lines[index]!}
            index={index}
            top={start}
            periods={periods}
            looks={looks}
            active={index === place.row ? place.column : undefined}
            isTree={isTree}
            isClosed={closed.has(lines[index]!.unit.code)}
          />
        ))}
      </div>
    </div>
  );
}

interface HeadProps {
  readonly row: number;
  readonly column: number;
  readonly active: Place;
  readonly className: string;
  readonly title?: string;
  readonly children: React.ReactNode;
}

const Head = ({ row, column, active, className, title, children }: HeadProps) => (
  <span
    role="columnheader"
    id={active.row === row && active.column === column ? ACTIVE : undefined}
    aria-colindex={column + 1}
    data-column={column}
    title={title}
    className={`${className}${active.row === row && active.column === column ? ' matrix-active' : ''}`}
  >
    {children}
  </span>
);

/** A cell's words as its tip, given when the pointer comes: thousands of them would be made for nobody. */
const tellInWords = ({ target }: MouseEvent) => {
  if (target instanceof HTMLElement && target.role === 'gridcell') target.title = target.ariaLabel ?? '';
};

const opensOrCloses = (key: string, isClosed: boolean) => (isClosed ? key === 'ArrowRight' : key === 'ArrowLeft');

/** Brings a column beside the one that stands still. */
function showColumn(scroll: HTMLElement | null, column: number): void {
  const head = scroll?.querySelector<HTMLElement>(`[role=columnheader][data-column="${column}"]`);
  const name = scroll?.querySelector<HTMLElement>('[role=columnheader][data-column="0"]');
  if (!scroll || !head || !name || column === 0) return;
  const from = head.offsetLeft - name.offsetWidth;
  const until = head.offsetLeft + head.offsetWidth - scroll.clientWidth;
  if (scroll.scrollLeft > from) scroll.scrollLeft = from;
  else if (scroll.scrollLeft < until) scroll.scrollLeft = until;
}
