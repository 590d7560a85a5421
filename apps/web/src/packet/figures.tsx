import { useState } from 'react';
import { figure as asFigure } from '../language/format';
import { useWords } from '../language/use-words';
import type { Table } from '../pieces/table-export/table';
import { TableExport } from '../pieces/table-export/table-export';
import { FigureSources } from './figure-sources';
import type { Figure } from './packet';

/** The key figures as frozen; each opens to the reports that it stands on. */
export function Figures({ packetId, figures }: { packetId: string; figures: readonly Figure[] }) {
  const t = useWords('packet');
  return (
    <>
      <ul className="packet-figures">
        {figures.map((each) => (
          <FigureLine key={each.figure} packetId={packetId} figure={each} />
        ))}
      </ul>
      <TableExport table={() => figuresOut(t, figures)} />
    </>
  );
}

/** A column a round that any figure has; a round that a figure has not stays empty. */
function figuresOut(t: (key: string) => string, figures: readonly Figure[]): Table {
  const rounds = [...new Set(figures.flatMap(({ byRound }) => byRound.map(({ round }) => round)))];
  return {
    name: t('figures'),
    head: [
      t('column.figure'),
      t('column.measure'),
      ...rounds,
      t('column.value'),
      t('column.expected'),
      t('column.target'),
    ],
    rows: figures.map(({ label, measure, byRound, value, target }) => [
      label,
      measure,
      ...rounds.map((round) => byRound.find((each) => each.round === round)?.value ?? null),
      value,
      target?.expected ?? null,
      target?.target ?? null,
    ]),
  };
}

function FigureLine({ packetId, figure }: { packetId: string; figure: Figure }) {
  const t = useWords('packet');
  const [open, setOpen] = useState(false);
  const { label, value, measure, target } = figure;
  return (
    <li>
      <button type="button" className="packet-figure" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="packet-figure-label">{label}</span>
        <span className="packet-figure-value">
          {value === null ? t('figure.none') : <b>{asFigure(value)}</b>} <span className="soft">{measure}</span>
        </span>
        <span className="packet-figure-foot">
          {target && (
            <span className={`pill ${targetTone(target.reached)}`}>
              {t(target.reached === null ? 'target.unknown' : target.reached ? 'target.reached' : 'target.behind', {
                expected: asFigure(target.expected),
                target: asFigure(target.target),
              })}
            </span>
          )}
          <span className="packet-more">{t(open ? 'sources.close' : 'sources.open')}</span>
        </span>
      </button>
      {open && <FigureSources packetId={packetId} figure={figure} />}
    </li>
  );
}

const targetTone = (reached: boolean | null) =>
  reached === null ? 'tone-grey' : reached ? 'tone-green' : 'tone-amber';
