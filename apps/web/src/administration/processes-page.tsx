import { Input } from 'antd';
import { Link } from 'react-router';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { ChoiceField } from '../pieces/narrowing';
import { useAddress } from '../pieces/use-address';
import { type ProcessFilter, type ProcessItem, useProcesses } from './administration';
import { Found } from './found';
import { KINDS, processName, STATE_TONE, STATES } from './process-name';
import { StateChips } from './state-chips';

/** The long-running processes: which sleep until when, and which do not run as they should. */
export default function ProcessesPage() {
  const t = useWords('administration');
  const [address, change] = useAddress();
  const of = (name: string) => address.get(name) || undefined;
  const filter = {
    kind: of('kind'),
    state: of('state'),
    programmeId: of('programme'),
    search: of('q'),
  } as ProcessFilter;
  const programmes = useProcesses({ kind: 'programme' }).data?.pages[0]?.items ?? [];
  const processes = useProcesses(filter);
  const pages = processes.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  return (
    <>
      <p className="soft">{t('process.what')}</p>
      <div className="administration-filters">
        <StateChips
          legend={t('process.states')}
          all={t('all')}
          states={STATES}
          counts={pages[0]?.counts ?? {}}
          chosen={filter.state}
          name={(state) => t(`process.state.${state}`)}
          onChoose={(state) => change({ state })}
        />
        <ChoiceField
          label={t('process.kind')}
          className="administration-choice"
          value={filter.kind}
          options={KINDS.map((value) => ({ value, label: t(`process.kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
        {(programmes.length > 1 || filter.programmeId) && (
          <ChoiceField
            label={t('process.programme')}
            className="administration-choice"
            value={filter.programmeId}
            options={programmes.map(({ id, programme, title }) => ({ value: id, label: `${programme} – ${title}` }))}
            onChange={(programme) => change({ programme })}
          />
        )}
        <Input.Search
          allowClear
          className="administration-search"
          aria-label={t('process.search')}
          placeholder={t('process.search')}
          defaultValue={filter.search}
          onSearch={(q) => change({ q })}
        />
      </div>
      <Found
        asked={processes}
        count={items.length}
        nothing={{ title: t('process.none'), what: t('process.none.what') }}
      >
        <table className="card-table">
          <thead>
            <tr>
              {['thing', 'state', 'stage', 'until', 'decided'].map((column) => (
                <th key={column} scope="col">
                  {t(`process.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Line key={`${item.kind}/${item.id}`} item={item} />
            ))}
          </tbody>
        </table>
      </Found>
    </>
  );
}

function Line({ item }: { item: ProcessItem }) {
  const t = useWords('administration');
  const { kind, id, state, stageWords, sleepsUntil, decidedAt, fault, faultAt, waitingWakes, programme } = item;
  return (
    <tr>
      <th scope="row">
        <Link to={`/administration/processes/${kind}/${id}`}>{processName(t, item)}</Link>
        {programme && kind !== 'programme' && <div className="soft">{programme}</div>}
      </th>
      <td>
        <span className={`pill ${STATE_TONE[state]}`}>{t(`process.state.${state}`)}</span>
        {fault && <div className="administration-fault">{fault}</div>}
        {faultAt && <div className="soft">{t('process.faultSince', { at: moment(faultAt) })}</div>}
        {waitingWakes > 0 && <div className="soft">{t('process.waiting', { count: waitingWakes })}</div>}
      </td>
      <td data-label={t('process.stage')}>{stageWords}</td>
      <td data-label={t('process.until')}>{sleepsUntil ? moment(sleepsUntil) : '–'}</td>
      <td data-label={t('process.decided')}>{decidedAt ? moment(decidedAt) : '–'}</td>
    </tr>
  );
}
