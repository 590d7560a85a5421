import { useDeferredValue, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { figure } from '../language/format';
import { useWords } from '../language/use-words';
import { TableExport } from '../pieces/table-export/table-export';
import { Trouble } from '../pieces/trouble';
import { useAddress } from '../pieces/use-address';
import { Waiting } from '../pieces/waiting';
import { Legend } from './legend';
import { type Matrix, useLooks, useMatrix } from './matrix';
import { MatrixGrid } from './matrix-grid';
import { lettersCounted, searchable, treeLines, wantedLines } from './rows';
import { UnitDrawer } from './unit-drawer';
import './matrix.css';

/** Units × periods of a programme. What is looked for and what is open stand in the address. */
export default function MatrixTab({ programme }: { programme: string }) {
  const matrix = useMatrix(programme);
  if (matrix.error && !matrix.data) return <Trouble error={matrix.error} again={() => void matrix.refetch()} />;
  if (!matrix.data) return <Waiting />;
  return <Shown programme={programme} matrix={matrix.data} />;
}

function Shown({ programme, matrix }: { programme: string; matrix: Matrix }) {
  const t = useWords('matrix');
  const navigate = useNavigate();
  const looks = useLooks(matrix.cells);
  const [address, change] = useAddress();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const words = address.get('q') ?? '';
  const states = address.get('state')?.split(',') ?? [];
  const round = address.get('round') ?? undefined;
  const unit = address.get('unit') ?? undefined;
  const soughtWords = useDeferredValue(words);
  const texts = useMemo(() => searchable(matrix.units), [matrix.units]);
  const counts = useMemo(() => lettersCounted(matrix.units), [matrix.units]);
  const tree = useMemo(() => treeLines(matrix.units, closed), [matrix.units, closed]);
  const stateKey = states.join(',');
  const isFiltered = soughtWords.trim() !== '' || stateKey !== '';
  const lines = useMemo(() => {
    if (!isFiltered) return tree;
    const chosen = new Set(stateKey.split(','));
    const letters = new Set(matrix.cells.filter(({ cell }) => chosen.has(cell)).map(({ letter }) => letter));
    const period = matrix.periods.findIndex(({ code }) => code === round);
    return wantedLines(matrix.units, texts, { words: soughtWords, letters, period: period < 0 ? undefined : period });
  }, [isFiltered, tree, matrix, texts, soughtWords, stateKey, round]);
  const isTree = !isFiltered && tree.some(({ hasBelow }) => hasBelow);
  const fold = (code: string) =>
    setClosed((now) => (now.has(code) ? new Set([...now].filter((each) => each !== code)) : new Set([...now, code])));
  const choose = (cell: string) =>
    change({ state: (states.includes(cell) ? states.filter((each) => each !== cell) : [...states, cell]).join(',') });
  const out = () => ({
    name: t('file', { day: matrix.day }),
    head: [t('unit'), t('code'), ...matrix.periods.map(({ code }) => code)],
    rows: lines.map(({ unit: { name, code, row } }) => [
      name,
      code,
      ...[...row].map((letter) => looks[letter]?.words ?? ''),
    ]),
  });
  if (matrix.units.length === 0 || matrix.periods.length === 0)
    return (
      <div className="empty">
        <b>{t('empty.title')}</b>
        {t('empty.what')}
      </div>
    );
  return (
    <>
      <div className="matrix-tools no-print">
        <input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={words}
          onChange={(event) => change({ q: event.target.value })}
        />
        {states.length > 0 && (
          <select aria-label={t('in')} value={round ?? ''} onChange={(event) => change({ round: event.target.value })}>
            <option value="">{t('in.any')}</option>
            {matrix.periods.map(({ id, code, name }) => (
              <option key={id} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
        {isFiltered && (
          <button type="button" onClick={() => change({ q: undefined, state: undefined, round: undefined })}>
            {t('all')}
          </button>
        )}
        <span className="matrix-found" aria-live="polite">
          {t('found', { count: lines.length, number: figure(lines.length), all: figure(matrix.units.length) })}
        </span>
        <TableExport table={out} disabled={lines.length === 0} />
      </div>
      <Legend looks={looks} counts={counts} chosen={states} onChoose={choose} />
      {lines.length === 0 ? (
        <div className="empty">
          <b>{t('nothing.title')}</b>
          {t('nothing.what')}
        </div>
      ) : (
        <MatrixGrid
          label={t('label', { programme: matrix.programme })}
          lines={lines}
          periods={matrix.periods}
          looks={looks}
          isTree={isTree}
          closed={closed}
          onFold={fold}
          onOpen={(code, period) => change({ unit: code, at: period?.code })}
          onPeriod={({ id }) => void navigate(`/rounds/${id}`)}
        />
      )}
      {unit && (
        <UnitDrawer
          programme={programme}
          unit={unit}
          round={address.get('at') ?? undefined}
          periods={matrix.periods}
          looks={looks}
          onClose={() => change({ unit: undefined, at: undefined })}
        />
      )}
    </>
  );
}
