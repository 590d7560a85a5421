import { useQueryClient } from '@tanstack/react-query';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { Acts } from '../pieces/acts';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { useMe } from '../session/session';
import { LeaveForm } from './leave-form';
import { LeaveLine } from './leave-line';
import { mayHandOn } from './leave-offices';
import { type Delegation, useDelegations } from './settings';

/** Who stands in during whose leave: to be asked, allowed, taken back. */
export function Leave() {
  const t = useWords('settings');
  const me = useMe();
  const queries = useQueryClient();
  const today = useInstallation().data?.now.slice(0, 10) ?? '';
  const delegations = useDelegations();
  const moved = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['delegations'] }),
      queries.invalidateQueries({ queryKey: ['me'] }),
      queries.invalidateQueries({ queryKey: ['work'] }),
    ]);
  if (delegations.error && !delegations.data)
    return <Trouble error={delegations.error} again={() => void delegations.refetch()} />;
  if (!delegations.data) return <Waiting />;
  const all = delegations.data.items;
  const isLive = ({ state, until }: Delegation) => (state === 'asked' || state === 'given') && until >= today;
  const toRule = all.filter((each) => isLive(each) && each.state === 'asked' && each.mine === 'secretariat');
  const live = all.filter((each) => isLive(each) && !toRule.includes(each));
  const past = all.filter((each) => !isLive(each));
  const list = (items: readonly Delegation[]) => (
    <ul className="settings-list">
      {items.map((each) => (
        <LeaveLine key={each.id} delegation={each} isLive={isLive(each)} onMoved={moved} />
      ))}
    </ul>
  );
  return (
    <>
      <section className="card settings-part">
        <h2>{t('leave')}</h2>
        <p className="soft">{t('leave.what')}</p>
        {mayHandOn(me) ? (
          <Acts
            label={t('leave')}
            acts={[
              {
                key: 'give',
                label: t('leave.give'),
                said: t('leave.given'),
                form: (sent) => (
                  <LeaveForm
                    today={today}
                    onSent={() => {
                      sent();
                      void moved();
                    }}
                  />
                ),
              },
            ]}
          />
        ) : (
          <p>{t('leave.nothing')}</p>
        )}
      </section>
      {toRule.length > 0 && (
        <section className="card settings-part">
          <h2>{t('leave.toRule')}</h2>
          {list(toRule)}
        </section>
      )}
      <section className="card settings-part">
        <h2>{t('leave.live')}</h2>
        {live.length === 0 ? <p className="soft">{t('leave.none')}</p> : list(live)}
        {past.length > 0 && (
          <details>
            <summary>{t('leave.past', { count: past.length })}</summary>
            {list(past)}
          </details>
        )}
      </section>
    </>
  );
}
