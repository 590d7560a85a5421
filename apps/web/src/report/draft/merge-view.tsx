import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../language/use-words';
import type { Answer, FormField } from '../duty';
import { AnswerText } from '../fields/answer-text';
import type { DraftState } from './draft-state';
import type { Clash } from './merge';

type Side = 'mine' | 'theirs' | 'both';

/** Two people wrote in the same fields: each is shown side by side, and nothing is sent until one has chosen. */
export function MergeView({
  state,
  fields,
  onSettle,
}: {
  state: DraftState;
  fields: readonly FormField[];
  onSettle: (chosen: Record<string, Answer | undefined>) => void;
}) {
  const t = useWords('report');
  const { clashes, theirs } = state;
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = clashes.filter(({ key }) => !sides[key]).length;
  const settle = () =>
    onSettle(Object.fromEntries(clashes.map((clash) => [clash.key, chosenOf(clash, sides[clash.key]!)])));
  const all = (side: Side) => setSides(Object.fromEntries(clashes.map(({ key }) => [key, side])));
  return (
    <section className="report-merge">
      <h2 ref={heading} tabIndex={-1}>
        {t('merge.title')}
      </h2>
      <p>{theirs?.stage === 'approved' ? t('merge.approved') : t('merge.what')}</p>
      {clashes.map((clash) => {
        const field = fields.find(({ key }) => key === clash.key);
        if (!field) return null;
        const bothTexts = typeof clash.mine === 'string' && typeof clash.theirs === 'string' && field.type === 'text';
        const sidesOffered: readonly Side[] = bothTexts ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];
        return (
          <fieldset key={clash.key} className="report-merge-field">
            <legend>{field.label}</legend>
            {sidesOffered.map((side) => (
              <label key={side} className="report-merge-side">
                <span className="report-choice">
                  <input
                    type="radio"
                    name={`merge-${clash.key}`}
                    checked={sides[clash.key] === side}
                    onChange={() => setSides({ ...sides, [clash.key]: side })}
                  />
                  {t(`merge.${side}`)}
                </span>
                {side !== 'both' && <AnswerText field={field} answer={clash[side]} />}
              </label>
            ))}
          </fieldset>
        );
      })}
      <div className="report-buttons">
        <Button type="primary" disabled={open > 0} onClick={settle}>
          {open > 0 ? t('merge.left', { count: open }) : t('merge.settle')}
        </Button>
        <Button onClick={() => all('mine')}>{t('merge.allMine')}</Button>
        <Button onClick={() => all('theirs')}>{t('merge.allTheirs')}</Button>
      </div>
    </section>
  );
}

function chosenOf({ mine, theirs }: Clash, side: Side): Answer | undefined {
  if (side === 'both') return `${String(mine)}\n${String(theirs)}`;
  return side === 'mine' ? mine : theirs;
}
