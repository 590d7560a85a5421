import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { FourCells } from '../round/standing';
import { percent, type RatesBy, useRates } from './programme';
import { useRounds } from './use-years';

const BY: readonly RatesBy[] = ['round', 'year', 'unit', 'level', 'content'];

/** Reporting rate and on-time rate, read again every half minute; by what, stands in the address. */
export function RatesPanel({ programme }: { programme: string }) {
  const t = useWords('programme');
  const [address, setAddress] = useSearchParams();
  const by = BY.find((each) => each === address.get('by')) ?? 'round';
  const rates = useRates(programme, by);
  const rounds = useRounds(programme).data?.items ?? [];
  const change = (value: RatesBy) =>
    setAddress(
      (now) => {
        now.set('by', value);
        return now;
      },
      { replace: true },
    );
  const found = rates.data;
  const name = (row: { key: string; name: string | null }) => {
    if (by === 'level') return t(`level.${row.key}`, { defaultValue: row.key });
    if (by === 'content') return `${row.key} ${row.name ?? ''}`;
    return row.name ?? row.key;
  };
  const to = (key: string) => {
    if (by === 'unit') return `/units?unit=${encodeURIComponent(key)}`;
    const round = by === 'round' ? rounds.find(({ code }) => code === key) : undefined;
    return round && `/rounds/${round.id}`;
  };
  return (
    <section className="card programme-rates" aria-labelledby="programme-rates">
      <div className="programme-part-head">
        <h2 id="programme-rates">{t('rates')}</h2>
        <Select
          aria-label={t('rates.by')}
          value={by}
          options={BY.map((value) => ({ value, label: t(`by.${value}`) }))}
          onChange={change}
        />
      </div>
      {rates.error && !found && <Trouble error={rates.error} again={() => void rates.refetch()} />}
      {found && (
        <>
          <div className="round-rates" aria-live="polite">
            <p>
              <b>{percent(found.all.rates.sent)}</b>
              {t(by === 'content' ? 'rate.done' : 'rate.sent')}
            </p>
            <p>
              <b>{percent(found.all.rates.onTime)}</b>
              {t('rate.onTime')}
            </p>
          </div>
          <FourCells cells={found.all.cells} />
          {!found.overAllUnits && <p className="soft">{t('onlyMine')}</p>}
          <div className="programme-scroll">
            <table className="programme-table">
              <thead>
                <tr>
                  <th scope="col">{t(`by.${by}`)}</th>
                  <th scope="col" className="programme-number">
                    {t(by === 'content' ? 'rate.done' : 'rate.sent')}
                  </th>
                  <th scope="col" className="programme-number">
                    {t('rate.onTime')}
                  </th>
                  <th scope="col">
                    <span className="sr-only">{t('rates.cells')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.rows.map((row) => {
                  const address = to(row.key);
                  return (
                    <tr key={row.key}>
                      <th scope="row">{address ? <Link to={address}>{name(row)}</Link> : name(row)}</th>
                      <td className="programme-number">{percent(row.rates.sent)}</td>
                      <td className="programme-number">{percent(row.rates.onTime)}</td>
                      <td className="programme-bar">
                        <FourCells cells={row.cells} words={false} />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
