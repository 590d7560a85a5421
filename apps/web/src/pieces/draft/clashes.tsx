import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../language/use-words';
import './draft.css';

export type Side = 'mine' | 'theirs' | 'both';

/** One place in which two people wrote, and what each of them wrote there. */
export interface TwoSides {
  readonly key: string;
  readonly label: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
  /** Whether the two can stand one after the other. */
  readonly both: boolean;
}

/** Two people wrote in the same places: each is shown side by side, and nothing is sent until one has chosen. */
export function Clashes({
  what,
  places,
  onSettle,
}: {
  what?: string;
  places: readonly TwoSides[];
  onSettle: (sides: Readonly<Record<string, Side>>) => void;
}) {
  const t = useWords('draft');
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = places.filter(({ key }) => !sides[key]).length;
  const all = (side: Side) => setSides(Object.fromEntries(places.map(({ key }) => [key, side])));
  return (
    <section className="draft-merge">
      <h2 ref={heading} tabIndex={-1}>
        {t('merge.title')}
      </h2>
      <p>{what ?? t('merge.what')}</p>
      {places.map(({ key, label, both, ...texts }) => (
        <fieldset key={key} className="draft-merge-field">
          <legend>{label}</legend>
          {(['mine', 'theirs', ...(both ? (['both'] as const) : [])] as const).map((side) => (
            <label key={side} className="draft-merge-side">
              <span className="draft-merge-choice">
                <input
                  type="radio"
                  name={`merge-${key}`}
                  checked={sides[key] === side}
                  onChange={() => setSides({ ...sides, [key]: side })}
                />
                {t(`merge.${side}`)}
              </span>
              {side !== 'both' && texts[side]}
            </label>
          ))}
        </fieldset>
      ))}
      <div className="draft-merge-acts">
        <Button type="primary" disabled={open > 0} onClick={() => onSettle(sides)}>
          {open > 0 ? t('merge.left', { count: open }) : t('merge.settle')}
        </Button>
        <Button onClick={() => all('mine')}>{t('merge.allMine')}</Button>
        <Button onClick={() => all('theirs')}>{t('merge.allTheirs')}</Button>
      </div>
    </section>
  );
}
