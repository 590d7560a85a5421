import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api, data } from '../api/client';
import { UnitField } from '../direction/unit-field';
import { useWords } from '../language/use-words';
import { type CommandField, CommandForm } from '../pieces/command-form';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { holds, useMe } from '../session/session';
import { type ExchangeAddress, useAddresses } from './exchange';

type Entered = Partial<Record<(typeof LINES)[number], string>> & { readonly organId: string; readonly unit?: string };

const LINES = ['inCharge', 'address', 'email', 'telephone', 'fax', 'website'] as const;

/** The electronic code and address of each unit; kept by the secretariats of its programmes. */
export function Addresses() {
  const t = useWords('exchange');
  const me = useMe();
  const addresses = useAddresses();
  const [open, setOpen] = useState<string | null>(null);
  if (addresses.error && !addresses.data)
    return <Trouble error={addresses.error} again={() => void addresses.refetch()} />;
  if (!addresses.data) return <Waiting />;
  const keeps = holds(me, 'secretariat');
  const current = addresses.data.find(({ unit }) => unit.code === open);
  return (
    <>
      {keeps && open === null && (
        <p className="exchange-add no-print">
          <Button type="primary" onClick={() => setOpen('')}>
            {t('address.add')}
          </Button>
        </p>
      )}
      {keeps && open !== null && (
        <div className="card exchange-take">
          <h2>{current ? current.unit.name : t('address.add')}</h2>
          <AddressForm key={open} held={current} onDone={() => setOpen(null)} />
          <p>
            <Button onClick={() => setOpen(null)}>{t('address.leave')}</Button>
          </p>
        </div>
      )}
      {addresses.data.length === 0 ? (
        <div className="empty">
          <b>{t('address.empty.title')}</b>
          {t('address.empty.what')}
        </div>
      ) : (
        <table className="card-table">
          <caption className="sr-only">{t('part.addresses')}</caption>
          <thead>
            <tr>
              {['unit', 'organId', 'reach'].map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
              {keeps && (
                <th scope="col">
                  <span className="sr-only">{t('address.change')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {addresses.data.map((each) => (
              <tr key={each.unit.code}>
                <th scope="row">{each.unit.name}</th>
                <td data-label={t('column.organId')}>{each.organId}</td>
                <td>
                  {[each.address, each.email, each.telephone, each.website].filter(Boolean).join(' · ') || '–'}
                  {each.inCharge && <div className="soft">{t('inChargeIs', { body: each.inCharge })}</div>}
                </td>
                {keeps && (
                  <td>
                    <Button
                      aria-label={t('address.changeOf', { unit: each.unit.name })}
                      onClick={() => setOpen(each.unit.code)}
                    >
                      {t('address.change')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function AddressForm({ held, onDone }: { held: ExchangeAddress | undefined; onDone: () => void }) {
  const t = useWords('exchange');
  const queries = useQueryClient();
  const fields: CommandField[] = [
    ...(held
      ? []
      : [{ name: 'unit', label: t('column.unit'), required: t('address.needUnit'), control: <UnitField /> }]),
    {
      name: 'organId',
      label: t('column.organId'),
      required: t('address.needCode'),
      extra: t('address.codeHint'),
      control: <Input maxLength={35} />,
    },
    ...LINES.map((name) => ({ name, label: t(`address.${name}`), control: <Input maxLength={300} /> })),
  ];
  return (
    <CommandForm<Entered, ExchangeAddress>
      act={t('address.save')}
      initial={
        held && {
          organId: held.organId,
          ...Object.fromEntries(LINES.map((name) => [name, held[name] ?? undefined])),
        }
      }
      fields={fields}
      send={({ unit, ...body }) =>
        data(
          api.PUT('/api/v1/exchange-addresses/{unit}', {
            params: { path: { unit: held?.unit.code ?? unit! }, header: { 'If-Match': `"${held?.version ?? 0}"` } },
            body,
          }),
        )
      }
      onSent={() => {
        void queries.invalidateQueries({ queryKey: ['exchange-addresses'] });
        onDone();
      }}
    />
  );
}
