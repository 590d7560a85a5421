import type { components } from '@songhanh/api';
import { Checkbox, Form, Input } from 'antd';
import { useRef } from 'react';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { fieldFaults, isCode } from '../pieces/field-faults';

export type Administrator = Omit<components['schemas']['SetUpInput']['administrator'], 'password'>;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const LEAST_LENGTH = 12;

/** Who runs the installation. Nothing is written yet: the office comes with it. */
export function AdministratorStep({
  initial,
  onNext,
}: {
  initial: Administrator | undefined;
  onNext: (administrator: Administrator, password: string) => void;
}) {
  const t = useWords('setup');
  const password = useRef(''); // as it was typed: within a form the spaces at its ends would be cut
  const check = async (entered: Administrator & { password: string }) => {
    const { password: _, ...administrator } = entered;
    const faults = faultsOf(administrator, password.current);
    if (faults.length > 0)
      throw fieldFaults(Object.fromEntries(faults.map((field) => [`/${field}`, t(`fault.${field}`)])));
    return administrator;
  };
  return (
    <CommandForm<Administrator & { password: string }, Administrator>
      act={t('next')}
      what={t('administrator.what')}
      initial={initial}
      fields={[
        {
          name: 'name',
          label: t('administrator.name'),
          required: t('need'),
          extra: t('administrator.name.what'),
          control: <Input maxLength={200} autoComplete="name" />,
        },
        {
          name: 'userName',
          label: t('administrator.userName'),
          required: t('need'),
          extra: t('administrator.userName.what'),
          control: <Input maxLength={64} autoComplete="username" autoCapitalize="none" spellCheck={false} />,
        },
        {
          name: 'password',
          label: t('administrator.password'),
          required: t('need'),
          extra: t('administrator.password.what'),
          control: (
            <Input.Password
              maxLength={200}
              autoComplete="new-password"
              onInput={(event) => {
                password.current = event.currentTarget.value;
              }}
            />
          ),
        },
        {
          name: 'email',
          label: t('administrator.email'),
          extra: t('administrator.email.what'),
          control: <Input type="email" maxLength={200} autoComplete="email" />,
        },
      ]}
      send={check}
      onSent={(administrator) => onNext(administrator, password.current)}
    >
      <Form.Item name="secretariat" valuePropName="checked">
        <Checkbox>{t('administrator.secretariat')}</Checkbox>
      </Form.Item>
    </CommandForm>
  );
}

function faultsOf({ userName, email }: Administrator, password: string): ('userName' | 'email' | 'password')[] {
  return [
    ...(isCode(userName) ? [] : ['userName' as const]),
    ...(password.length >= LEAST_LENGTH ? [] : ['password' as const]),
    ...(email === undefined || EMAIL.test(email) ? [] : ['email' as const]),
  ];
}
