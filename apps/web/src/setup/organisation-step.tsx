import type { components } from '@songhanh/api';
import { Input, Select } from 'antd';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { fieldFaults, isCode } from '../pieces/field-faults';

export type Organisation = Omit<components['schemas']['SetUpInput']['organisation'], 'calendar'>;

const KINDS = [
  'party-committee',
  'government',
  'department',
  'front-organisation',
  'province',
  'commune',
  'other',
] as const satisfies readonly Organisation['kind'][];
const LEVELS = ['centre', 'province', 'district', 'commune'] as const satisfies readonly Organisation['level'][];

/** The office that runs the installation; with it everything so far is written. */
export function OrganisationStep({
  initial,
  send,
}: {
  initial: Organisation | undefined;
  send: (organisation: Organisation) => Promise<void>;
}) {
  const t = useWords('setup');
  const field = (name: keyof Organisation) => ({ name, pointer: `/organisation/${name}` });
  return (
    <CommandForm<Organisation, void>
      act={t('organisation.do')}
      what={t('organisation.what')}
      initial={{ kind: 'party-committee', level: 'province', ...initial }}
      fields={[
        {
          ...field('name'),
          label: t('organisation.name'),
          required: t('need'),
          control: <Input maxLength={300} placeholder={t('organisation.name.hint')} />,
        },
        { ...field('shortName'), label: t('organisation.shortName'), control: <Input maxLength={100} /> },
        {
          ...field('code'),
          label: t('organisation.code'),
          required: t('need'),
          extra: t('organisation.code.what'),
          control: <Input maxLength={64} autoCapitalize="characters" placeholder="BDVTU" />,
        },
        {
          ...field('kind'),
          label: t('organisation.kind'),
          control: <Select options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />,
        },
        {
          ...field('level'),
          label: t('organisation.level'),
          extra: t('organisation.calendar'),
          control: <Select options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))} />,
        },
      ]}
      send={async (organisation) => {
        if (!isCode(organisation.code)) throw fieldFaults({ '/organisation/code': t('frame:fault.code') });
        await send(organisation);
      }}
      onSent={() => undefined}
    />
  );
}
