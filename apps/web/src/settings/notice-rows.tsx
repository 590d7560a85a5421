import { useWords } from '../language/use-words';
import type { Group } from './notice-groups';
import type { Preference } from './settings';

const MAIL = ['as-it-comes', 'digest', 'off'] as const satisfies readonly Preference['mail'][];

/** The kinds of one heading that one may change, event by channel. */
export function NoticeRows({
  group,
  items,
  onChange,
}: {
  group: Group;
  items: readonly Preference[];
  onChange: (changed: Preference) => void;
}) {
  const t = useWords('settings');
  return (
    <tbody>
      <tr className="settings-group">
        <th colSpan={3} scope="rowgroup">
          {t(`group.${group}`)}
        </th>
      </tr>
      {items.map((item) => {
        const name = t(`notice.${item.kind}`);
        return (
          <tr key={item.kind}>
            <th scope="row">{name}</th>
            <td>
              <label className="settings-tick">
                <input
                  type="checkbox"
                  aria-label={t('notices.app.of', { name })}
                  checked={item.app}
                  onChange={({ target }) => onChange({ ...item, app: target.checked })}
                />
                {t('notices.app.do')}
              </label>
            </td>
            <td data-label={t('notices.mail')}>
              {item.mail === null ? (
                <span className="soft">{t('mail.never')}</span>
              ) : (
                <select
                  className="plain-field"
                  aria-label={t('notices.mail.of', { name })}
                  value={item.mail}
                  onChange={({ target }) => onChange({ ...item, mail: MAIL.find((each) => each === target.value)! })}
                >
                  {MAIL.map((each) => (
                    <option key={each} value={each}>
                      {t(`mail.${each}`)}
                    </option>
                  ))}
                </select>
              )}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}
