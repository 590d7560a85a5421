import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { api, data } from '../api/client';
import { figure, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { DayInput } from '../pieces/day-input';
import { Refusal } from '../pieces/refusal';
import { TableExport } from '../pieces/table-export/table-export';
import { useAddress } from '../pieces/use-address';
import { type AuditFilter, useAudit, useChain } from './administration';
import { AuditTable } from './audit-table';
import { exportedAudit } from './export-audit';
import { Found } from './found';

const FIELDS = ['from', 'until', 'person', 'group', 'text', 'subjectKind', 'subjectId'] as const;

/** The audit trail: who did what and when, each entry with its place in the seal. */
export default function AuditPage() {
  const t = useWords('administration');
  const [address, change] = useAddress();
  const filter: AuditFilter = Object.fromEntries(
    FIELDS.map((name) => [name, address.get(name) || undefined]).filter(([, value]) => value),
  );
  const audit = useAudit(filter);
  const items = audit.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Chain />
      <p className="soft">{t('audit.what')}</p>
      <Search
        filter={filter}
        onSearch={(wanted) => {
          if (FIELDS.every((name) => (wanted[name] || undefined) === filter[name])) void audit.refetch();
          else change(Object.fromEntries(FIELDS.map((name) => [name, wanted[name]])));
        }}
      />
      <div className="administration-acts">
        <TableExport disabled={items.length === 0} table={() => exportedAudit(t, filter)} />
      </div>
      <Found asked={audit} count={items.length} nothing={{ title: t('audit.none'), what: t('audit.none.what') }}>
        <AuditTable items={items} />
      </Found>
    </>
  );
}

/** What is searched for; asked only when somebody says so, for every search is written down. */
function Search({ filter, onSearch }: { filter: AuditFilter; onSearch: (filter: AuditFilter) => void }) {
  const t = useWords('administration');
  const chain = useChain();
  const groups = (chain.data?.groups ?? [])
    .map(({ group, name }) => ({ value: group, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <Form<AuditFilter>
      className="administration-form no-print"
      layout="vertical"
      initialValues={filter}
      onFinish={(wanted) => onSearch({ ...wanted, subjectKind: filter.subjectKind, subjectId: filter.subjectId })}
    >
      <Form.Item name="from" label={t('audit.from')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="until" label={t('audit.until')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="person" label={t('audit.person')}>
        <Input allowClear maxLength={100} />
      </Form.Item>
      <Form.Item name="group" label={t('audit.group')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={groups} placeholder={t('all')} />
      </Form.Item>
      <Form.Item name="text" label={t('audit.text')}>
        <Input allowClear maxLength={100} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {t('audit.search')}
      </Button>
      {filter.subjectId && (
        <Button onClick={() => onSearch({ ...filter, subjectKind: undefined, subjectId: undefined })}>
          {t('audit.anySubject')}
        </Button>
      )}
    </Form>
  );
}

/** How far the chain of seals goes, and whether its latest part holds. */
function Chain() {
  const t = useWords('administration');
  const chain = useChain();
  const verify = useMutation({ mutationFn: () => data(api.POST('/api/v1/administration/audit/verification')) });
  const found = verify.data;
  return (
    <section className="card administration-chain" aria-labelledby="audit-chain">
      <h2 id="audit-chain">{t('chain')}</h2>
      {chain.data && (
        <p>
          {t('chain.standing', { position: figure(chain.data.position), waiting: figure(chain.data.waiting) })}
          {chain.data.oldestAt && ` ${t('chain.since', { at: moment(chain.data.oldestAt) })}`}
        </p>
      )}
      <Button loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('chain.verify')}
      </Button>
      <div role="status">
        {found && (
          <div className={`administration-answer ${found.intact ? 'health-well' : 'health-wrong'}`}>
            <b>{t(found.intact ? 'chain.intact' : 'chain.broken', { count: found.found })}</b>
            <p>{t('chain.range', { from: figure(found.from), until: figure(found.until) })}</p>
            {found.findings.map((finding) => (
              <p key={finding}>{finding}</p>
            ))}
            {!found.whole && <p>{t('chain.whole', { command: found.command })}</p>}
          </div>
        )}
      </div>
      <Refusal error={verify.error} />
    </section>
  );
}
