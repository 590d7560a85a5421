import { Input, Radio, Select } from 'antd';
import { UnitField } from '../direction/unit-field';
import { useWords } from '../language/use-words';
import { type CommandField, CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import { type PersonDetail, ROLES } from './people';

/** What is said of a person; an address that is left empty is none. */
export interface About {
  readonly name: string;
  readonly email?: string;
  readonly locale: 'vi' | 'en';
  readonly signsIn: boolean;
}

/** Name, address, language, and whether the person signs in. */
export function useAboutFields(): CommandField[] {
  const t = useWords('people');
  const choice = <Value extends string | boolean>(options: readonly (readonly [Value, string])[]) => (
    <Radio.Group options={options.map(([value, word]) => ({ value, label: t(word) }))} />
  );
  return [
    {
      name: 'name',
      label: t('field.name'),
      required: t('need.name'),
      extra: t('field.name.how'),
      control: <Input maxLength={200} />,
    },
    {
      name: 'email',
      label: t('field.email'),
      extra: t('field.email.how'),
      control: <Input inputMode="email" autoCapitalize="none" autoComplete="off" maxLength={254} />,
    },
    {
      name: 'locale',
      label: t('field.locale'),
      control: choice([
        ['vi', 'locale.vi'],
        ['en', 'locale.en'],
      ]),
    },
    {
      name: 'signsIn',
      label: t('field.signsIn'),
      control: choice([
        [true, 'signsIn.yes'],
        [false, 'signsIn.no'],
      ]),
    },
  ];
}

/** A role in a unit from a day; within a body that holds it as its `role`, under that name. */
export function useRoleFields(within?: string): CommandField[] {
  const t = useWords('people');
  const at = (name: string) => ({
    name: within ? `${within}-${name}` : name,
    pointer: `/${within ? `${within}/` : ''}${name}`,
  });
  return [
    {
      ...at('unit'),
      label: t('field.unit'),
      required: t('need.unit'),
      control: <UnitField />,
    },
    {
      ...at('role'),
      label: t('field.role'),
      required: t('need.role'),
      control: (
        <Select
          options={ROLES.map((value) => ({ value, label: `${t(`role.${value}`)} – ${t(`role.${value}.what`)}` }))}
        />
      ),
    },
    { ...at('from'), label: t('field.from'), extra: t('field.from.how'), control: <DayInput /> },
    { ...at('until'), label: t('field.until'), extra: t('field.until.how'), control: <DayInput /> },
  ];
}

/** Corrects what is said of a person. */
export function AboutForm({
  initial,
  send,
  onSent,
}: {
  initial: About;
  send: (about: About) => Promise<PersonDetail>;
  onSent: (person: PersonDetail) => void;
}) {
  const t = useWords('people');
  const fields = useAboutFields();
  return (
    <CommandForm<About, PersonDetail>
      act={t('change.do')}
      initial={initial}
      fields={fields}
      send={send}
      onSent={onSent}
    />
  );
}
