import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { grouped } from './notice-groups';
import { NoticeRows } from './notice-rows';
import { type Preference, type Preferences, usePreferences } from './settings';

/** Which notifications reach me how; each choice is kept at once. What a deadline hangs on always comes. */
export function Notices() {
  const t = useWords('settings');
  const queries = useQueryClient();
  const preferences = usePreferences();
  const save = useMutation({
    // One after the other: the answer to an earlier choice must not hide a later one.
    scope: { id: 'preferences' },
    mutationFn: ({ kind, app, mail }: Preference) =>
      data(api.PUT('/api/v1/me/preferences', { body: { items: [{ kind, app, mail: mail ?? 'as-it-comes' }] } })),
    onMutate: (changed) => {
      queries.setQueryData<Preferences>(
        ['preferences'],
        (now) => now && { ...now, items: now.items.map((each) => (each.kind === changed.kind ? changed : each)) },
      );
    },
    onError: () => queries.invalidateQueries({ queryKey: ['preferences'] }),
  });
  if (preferences.error && !preferences.data)
    return <Trouble error={preferences.error} again={() => void preferences.refetch()} />;
  if (!preferences.data) return <Waiting />;
  const { items } = preferences.data;
  const locked = items.filter((each) => each.locked);
  return (
    <>
      <section className="card settings-part">
        <h2>{t('notices.locked', { count: locked.length })}</h2>
        <p>{t('notices.locked.why')}</p>
        <details>
          <summary>{t('notices.locked.which')}</summary>
          <dl className="settings-locked">
            {grouped(locked).map(({ group, items: own }) => (
              <div key={group}>
                <dt>{t(`group.${group}`)}</dt>
                {own.map(({ kind }) => (
                  <dd key={kind}>{t(`notice.${kind}`)}</dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      </section>
      <section className="settings-part" aria-labelledby="settings-free">
        <div className="settings-head">
          <h2 id="settings-free">{t('notices.free')}</h2>
          <span role="status" className="tone-green">
            {save.isSuccess && t('saved')}
          </span>
        </div>
        <p className="soft">{t('notices.free.what')}</p>
        <Refusal error={save.error} />
        <table className="card-table settings-notices">
          <thead>
            <tr>
              {['what', 'app', 'mail'].map((column) => (
                <th key={column} scope="col">
                  {t(`notices.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {grouped(items.filter((each) => !each.locked)).map(({ group, items: own }) => (
            <NoticeRows key={group} group={group} items={own} onChange={(changed) => save.mutate(changed)} />
          ))}
        </table>
      </section>
    </>
  );
}
