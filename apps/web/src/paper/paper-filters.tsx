import { Checkbox, Select } from 'antd';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { useProgrammes } from '../programme/programme';
import { KINDS, kindName, PAPER_STAGES, type PaperFilter, type PaperKind, type PaperStage } from './paper';

/** What the address narrows the register to. */
export interface Narrowed {
  readonly filter: PaperFilter;
  /** Only what waits for the caller's initials or signature. */
  readonly mine: boolean;
}

/** Words in the address that mean nothing narrow nothing. */
export function narrowedBy(address: URLSearchParams): Narrowed {
  const kind = address.get('kind');
  const stage = address.get('stage');
  return {
    filter: {
      programme: address.get('programme') ?? undefined,
      kind: KINDS.includes(kind as PaperKind) ? (kind as PaperKind) : undefined,
      stage: PAPER_STAGES.includes(stage as PaperStage) ? (stage as PaperStage) : undefined,
      subject: address.get('subject') ?? undefined,
    },
    mine: address.has('mine'),
  };
}

export const isNarrowed = ({ filter, mine }: Narrowed) =>
  mine || Object.values(filter).some((value) => value !== undefined);

/** What narrows the register: programme, kind, stage, and what waits for the caller. */
export function PaperFilters({
  narrowed: { filter, mine },
  onChange,
}: {
  narrowed: Narrowed;
  onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
}) {
  const t = useWords('paper');
  const programmes = useProgrammes().data?.items ?? [];
  const search = {
    filterOption: (typed: string, option?: Option) => folded(option?.label ?? '').includes(folded(typed)),
  };
  const field = (name: 'programme' | 'kind' | 'stage', options: Option[]) => (
    <Select<string, Option>
      allowClear
      showSearch={search}
      aria-label={t(`filter.${name}`)}
      placeholder={t(`filter.${name}`)}
      value={filter[name]}
      options={options}
      onChange={(value: string | undefined) => onChange({ [name]: value })}
    />
  );
  return (
    <div className="paper-filter">
      {(programmes.length > 1 || filter.programme) &&
        field(
          'programme',
          programmes.map(({ id, number }) => ({ value: id, label: number })),
        )}
      {field(
        'kind',
        KINDS.map((value) => ({ value, label: kindName(value) })),
      )}
      {field(
        'stage',
        PAPER_STAGES.map((value) => ({ value, label: t(`stage.${value}`) })),
      )}
      <Checkbox checked={mine} onChange={({ target }) => onChange({ mine: target.checked ? '1' : undefined })}>
        {t('filter.mine')}
      </Checkbox>
      {filter.subject && (
        <button type="button" className="paper-link" onClick={() => onChange({ subject: undefined })}>
          {t('filter.oneSubject')}
        </button>
      )}
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}
