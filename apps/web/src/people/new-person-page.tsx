import type { components } from '@songhanh/api';
import { Input, Radio } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, data } from '../api/client';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { HandedOver } from './handed-over';
import { peopleChanged } from './people';
import { type About, useAboutFields, useRoleFields } from './person-fields';
import './people.css';

type Created = components['schemas']['CreatedPerson'];
type Role = components['schemas']['RoleInput'];

interface Entered extends About {
  readonly code: string;
  readonly account: boolean;
  readonly 'role-unit': string;
  readonly 'role-role': Role['role'];
  readonly 'role-from'?: string;
  readonly 'role-until'?: string;
}

/** Records somebody new, with a first role, and an account if one is wanted. */
export default function NewPersonPage() {
  const t = useWords('people');
  const navigate = useNavigate();
  const [made, setMade] = useState<Created>();
  const onSent = async (created: Created) => {
    await peopleChanged();
    if (created.account) setMade(created);
    else await navigate(`/administration/people/${created.person.id}`);
  };
  return (
    <>
      <p>
        <Link to="/administration/people">{t('back')}</Link>
      </p>
      <div className="page-head">
        <h2>{t('new.title')}</h2>
      </div>
      {made?.account ? (
        <section className="card people-part people-narrow">
          <h3>{t('new.made', { name: made.person.name })}</h3>
          <HandedOver given={made.account} />
          <p className="people-said">
            <Link to={`/administration/people/${made.person.id}`}>{t('new.open')}</Link>
            {' · '}
            <button type="button" className="people-plain" onClick={() => setMade(undefined)}>
              {t('new.another')}
            </button>
          </p>
        </section>
      ) : (
        <section className="card people-narrow">
          <NewPersonForm onSent={(created) => void onSent(created)} />
        </section>
      )}
    </>
  );
}

function NewPersonForm({ onSent }: { onSent: (created: Created) => void }) {
  const t = useWords('people');
  const [about, role] = [useAboutFields(), useRoleFields('role')];
  const account = {
    name: 'account',
    label: t('field.account'),
    extra: t('field.account.how'),
    control: (
      <Radio.Group
        options={[
          { value: true, label: t('field.account.yes') },
          { value: false, label: t('field.account.no') },
        ]}
      />
    ),
  };
  const code = {
    name: 'code',
    label: t('field.code'),
    required: t('need.code'),
    extra: t('field.code.how'),
    control: <Input maxLength={64} autoComplete="off" autoCapitalize="none" />,
  };
  return (
    <CommandForm<Entered, Created>
      act={t('new.do')}
      initial={{ locale: 'vi', signsIn: true, account: true }}
      fields={[...about.slice(0, 1), code, ...about.slice(1), ...role, account]}
      send={(entered) => data(api.POST('/api/v1/administration/people', { body: bodyOf(entered) }))}
      onSent={onSent}
    />
  );
}

/** The role stands in the body as one thing; in the form its fields stand beside the others. */
function bodyOf(entered: Entered) {
  const { code, name, email, locale, signsIn, account } = entered;
  const role = {
    unit: entered['role-unit'],
    role: entered['role-role'],
    from: entered['role-from'],
    until: entered['role-until'],
  };
  return { code, name, email: email ?? null, locale, signsIn, role, account };
}
