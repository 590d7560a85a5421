import type { components } from '@songhanh/api';
import { api, data } from '../api/client';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { type Act, Acts } from '../pieces/acts';
import { CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import { type HeldRole, type PersonDetail, termOf, usePersonChanged } from './people';
import { useRoleFields } from './person-fields';
import '../pieces/item.css'; // how a line of time looks

type RoleInput = components['schemas']['RoleInput'];

const TONE: Readonly<Record<HeldRole['state'], string>> = {
  current: 'tone-green',
  coming: 'tone-amber',
  past: 'tone-grey',
  withdrawn: 'tone-grey',
};

/** Every role ever held, the latest first; a new one is given and one that is held is ended here. */
export function RolesPart({ person }: { person: PersonDetail }) {
  const t = useWords('people');
  const { id, history, roles } = person;
  const changed = usePersonChanged(id);
  const acts: Act[] = [
    {
      key: 'give',
      label: t('give'),
      said: t('give.said'),
      form: (sent) => <GiveRole id={id} onSent={(answer) => void changed(answer).then(sent)} />,
    },
    ...roles.map(
      (role): Act => ({
        key: role.id,
        label: t('end', { role: t(`role.${role.role}`), unit: role.unit.name }),
        said: t('end.said'),
        danger: true,
        form: (sent) => <EndRole person={person} role={role} onSent={(answer) => void changed(answer).then(sent)} />,
      }),
    ),
  ];
  return (
    <section className="card people-part" aria-labelledby="people-roles">
      <h3 id="people-roles">{t('history')}</h3>
      {history.length === 0 && <p className="soft">{t('history.none')}</p>}
      <ol className="timeline people-timeline">
        {history.map((role) => (
          <li key={role.id}>
            <b>{t('role.in', { role: t(`role.${role.role}`), unit: role.unit.name })}</b>{' '}
            <span className={`pill ${TONE[role.state]}`}>{t(`state.${role.state}`)}</span>
            <div className="soft">{termOf(t, role)}</div>
          </li>
        ))}
      </ol>
      <Acts acts={acts} label={t('history')} />
    </section>
  );
}

interface FormProps {
  readonly id: string;
  readonly onSent: (person: PersonDetail) => void;
}

function GiveRole({ id, onSent }: FormProps) {
  const t = useWords('people');
  const fields = useRoleFields();
  return (
    <CommandForm<RoleInput, PersonDetail>
      act={t('give.do')}
      fields={fields}
      send={(body) => data(api.POST('/api/v1/administration/people/{id}/roles', { params: { path: { id } }, body }))}
      onSent={onSent}
    />
  );
}

interface EndProps extends Pick<FormProps, 'onSent'> {
  readonly person: PersonDetail;
  readonly role: HeldRole;
}

function EndRole({ person: { id, tasksInHand }, role, onSent }: EndProps) {
  const t = useWords('people');
  const count = tasksInHand.find(({ unit }) => unit.code === role.unit.code)?.tasks ?? 0;
  const today = useInstallation().data?.now.slice(0, 10);
  return (
    <CommandForm<{ until: string }, PersonDetail>
      act={t('end.do')}
      what={[t('end.what'), ...(count > 0 ? [t('end.tasks', { count })] : [])].join(' ')}
      danger
      initial={{ until: role.until ?? (role.from > (today ?? '') ? undefined : today) }}
      fields={[
        {
          name: 'until',
          label: t('field.lastDay'),
          required: t('need.day'),
          extra: t('end.how'),
          control: <DayInput />,
        },
      ]}
      send={(body) =>
        data(
          api.PUT('/api/v1/administration/people/{id}/roles/{role}/end', {
            params: { path: { id, role: role.id } },
            body,
          }),
        )
      }
      onSent={onSent}
    />
  );
}
