import { Select } from 'antd';
import { MAILED, NOTIFICATION_KINDS } from '#domain/delivery/notification-kind';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { grouped } from '../settings/notice-groups';
import type { MailFilter } from './administration';

type Kind = MailFilter['kind'];

const GROUPED = grouped(NOTIFICATION_KINDS.filter((kind) => MAILED[kind] !== 'in-app').map((kind) => ({ kind })));

/** Narrows the mails to one kind, by the names under which everybody chooses what to be mailed. */
export function MailKind({ value, onChange }: { value: Kind; onChange: (kind: Kind) => void }) {
  const t = useWords('administration');
  const words = useWords('settings');
  return (
    <Select
      allowClear
      showSearch={{ filterOption: (typed, option) => folded(String(option?.label ?? '')).includes(folded(typed)) }}
      className="administration-choice"
      popupMatchSelectWidth={false}
      aria-label={t('mail.kind')}
      placeholder={t('mail.kind')}
      value={value}
      options={GROUPED.map(({ group, items }) => ({
        label: words(`group.${group}`),
        options: items.map(({ kind }) => ({ value: kind, label: words(`notice.${kind}`) })),
      }))}
      onChange={onChange}
    />
  );
}
