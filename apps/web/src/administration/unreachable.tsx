import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { useUnreachable } from './administration';
import { Found } from './found';

/** Whom no mail reaches, over all programmes, and why; somebody has to telephone. */
export function Unreachable() {
  const t = useWords('administration');
  const unreachable = useUnreachable();
  const items = unreachable.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="mail-unreachable">
      <h2 id="mail-unreachable">{t('unreachable')}</h2>
      <p className="soft">{t('unreachable.what')}</p>
      <Found
        asked={unreachable}
        count={items.length}
        nothing={{ title: t('unreachable.none'), what: t('unreachable.none.what') }}
      >
        <table className="card-table">
          <thead>
            <tr>
              {['unit', 'person', 'why', 'missed'].map((column) => (
                <th key={column} scope="col">
                  {t(`unreachable.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ unit, person, reason, address, since, detail, missed }) => (
              <tr key={`${unit.id}/${person?.id ?? ''}`}>
                <th scope="row">{unit.name}</th>
                <td data-label={t('unreachable.person')}>{person?.name ?? '–'}</td>
                <td data-label={t('unreachable.why')}>
                  {t(`unreachable.reason.${reason}`)}
                  {address && <div className="soft">{address}</div>}
                  {since && <div className="soft">{t('unreachable.since', { at: moment(since) })}</div>}
                  {detail && <div className="administration-fault">{detail}</div>}
                </td>
                <td data-label={t('unreachable.missed')}>{missed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Found>
    </section>
  );
}
