import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Clashes } from '../pieces/draft/clashes';
import { type DraftClash, settled } from './merge-drafts';
import type { DraftState, PlanKeeper } from './use-plan-draft';

/** Two people wrote in the same places of the draft. */
export function DraftClashes({
  state,
  keeper,
  unitName,
}: {
  state: DraftState;
  keeper: PlanKeeper;
  unitName: (code: string) => string;
}) {
  const t = useWords('plan-builder');
  const { clashes, mine } = state;
  const numberOf = (clash: DraftClash) => mine.rows.find(({ key }) => key === clash.row)?.number ?? '';
  const text = (clash: DraftClash, value: unknown) => {
    if (clash.field === 'due') return value ? day(String(value)) : t('due.none');
    if (clash.field === 'lead') return unitName(String(value));
    if (Array.isArray(value)) return value.map(unitName).join('; ') || '–';
    return String(value ?? '') || '–';
  };
  return (
    <Clashes
      places={clashes.map((clash, at) => ({
        key: String(at),
        label:
          clash.row === null
            ? t('theme')
            : t('clash.place', { number: numberOf(clash), field: t(`field.${clash.field}`) }),
        mine: <span>{text(clash, clash.mine)}</span>,
        theirs: <span>{text(clash, clash.theirs)}</span>,
        both: false,
      }))}
      onSettle={(sides) =>
        void keeper.settleWith(
          settled(keeper.now().mine, clashes, (at) => (sides[at] === 'theirs' ? 'theirs' : 'mine')),
        )
      }
    />
  );
}
