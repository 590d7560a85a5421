import { Form, Select } from 'antd';
import { PAPER_KINDS } from '#domain/paper/paper-kind';
import { PAPER_RULES } from '#domain/paper/paper-rule';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { needed } from '../pieces/needed';
import { type ProgrammeSummary, usePlans, useProgramme } from '../programme/programme';
import { AlreadyMade } from './already-made';
import { KINDS, kindName, type PaperKind } from './paper';
import {
  type Choice,
  isOfDuty,
  isWithinDuty,
  subjectOf,
  useDuties,
  useRounds,
  useSubjects,
  useWithinDuty,
} from './subjects';

/** What is entered to make a paper; round and unit only lead to the thing it is about. */
export interface ToMake {
  readonly programme?: string;
  readonly kind: PaperKind;
  readonly round?: string;
  readonly duty?: string;
  readonly subject: string;
  readonly part?: number;
  readonly parties?: string[];
}

const NONE: readonly Choice[] = [];

/** Programme, kind, and step by step what it is about; who issues it only where that can be chosen. */
export function NewPaperFields({ programmes }: { programmes: readonly ProgrammeSummary[] }) {
  const t = useWords('paper');
  const form = Form.useFormInstance<ToMake>();
  const programme = Form.useWatch<string | undefined>('programme', form);
  const kind = Form.useWatch<PaperKind | undefined>('kind', form);
  const subject = Form.useWatch<string | undefined>('subject', form);
  const clear = (...names: (keyof ToMake)[]) => form.resetFields(names.map((name) => [name]));
  return (
    <>
      <Chosen
        name="programme"
        label={t('field.programme')}
        required={t('need.programme')}
        choices={programmes.map(({ id, number, title }) => ({ value: id, label: `${number} – ${title}` }))}
        onChosen={() => form.setFieldsValue({ subject: undefined, round: undefined, duty: undefined })}
      />
      <Chosen
        name="kind"
        label={t('field.kind')}
        required={t('need.kind')}
        choices={KINDS.map((value) => ({ value, label: kindName(value) }))}
        onChosen={() => {
          clear('part', 'parties');
          form.setFieldsValue({ subject: undefined, round: undefined, duty: undefined });
        }}
      />
      {programme &&
        kind &&
        (isOfDuty(kind) ? <OfDuty kind={kind} programme={programme} /> : <About kind={kind} programme={programme} />)}
      {programme && kind && <Issuers kind={kind} programme={programme} />}
      {kind && subject && <AlreadyMade kind={kind} subject={subject} />}
    </>
  );
}

interface FieldsProps {
  readonly kind: PaperKind;
  readonly programme: string;
}

function About({ kind, programme }: FieldsProps) {
  const t = useWords('paper');
  const subjects = useSubjects(kind, programme);
  return (
    <Chosen
      name="subject"
      label={t(`field.${subjectOf(kind)}`)}
      required={t('need.subject')}
      choices={subjects.data ?? NONE}
      loading={subjects.isLoading}
    />
  );
}

/** A duty is found by its round and unit; more time for it, or a version of its report, is one of those it has. */
function OfDuty({ kind, programme }: FieldsProps) {
  const t = useWords('paper');
  const form = Form.useFormInstance<ToMake>();
  const round = Form.useWatch<string | undefined>('round', form);
  const duty = Form.useWatch<string | undefined>('duty', form);
  const within = isWithinDuty(kind);
  const rounds = useRounds(programme, true);
  const duties = useDuties(round);
  const found = useWithinDuty(kind, duty);
  return (
    <>
      <Chosen
        name="round"
        label={t('field.round')}
        choices={rounds.data ?? NONE}
        loading={rounds.isLoading}
        onChosen={() => form.setFieldsValue({ duty: undefined, subject: undefined })}
      />
      <Chosen
        name={within ? 'duty' : 'subject'}
        label={t('field.obligation')}
        required={t('need.subject')}
        choices={duties.data ?? NONE}
        loading={duties.isLoading}
        {...(within && { onChosen: () => form.setFieldsValue({ subject: undefined }) })}
      />
      {within && (
        <Chosen
          name="subject"
          label={t(`field.${subjectOf(kind)}`)}
          required={t('need.subject')}
          choices={found.data ?? NONE}
          loading={found.isLoading}
        />
      )}
    </>
  );
}

/** Which of the signing bodies issue it: of a plan its own way of being issued says so, else whoever is chosen. */
function Issuers({ kind, programme }: FieldsProps) {
  const t = useWords('paper');
  const form = Form.useFormInstance<ToMake>();
  const subject = Form.useWatch<string | undefined>('subject', form);
  const plans = usePlans(programme);
  const parties = useProgramme(programme).data?.parties ?? [];
  if (parties.length < 2) return null;
  if (PAPER_RULES[kind].follows === 'plan') {
    const plan = plans.data?.items.find(({ id }) => id === subject);
    if (plan?.issuance !== 'each') return null;
    return (
      <Chosen
        name="part"
        label={t('field.part')}
        required={t('need.part')}
        choices={parties.map(({ unit }, at) => ({ value: at + 1, label: unit.name }))}
      />
    );
  }
  return (
    <Form.Item
      name="parties"
      label={t('field.parties')}
      extra={t(PAPER_KINDS[kind].issuer === 'parties' ? 'parties.all' : 'parties.own')}
    >
      <Select<string[], Choice>
        mode="multiple"
        options={parties.map(({ unit }) => ({ value: unit.code, label: unit.name }))}
      />
    </Form.Item>
  );
}

function Chosen<Value extends string | number>({
  name,
  label,
  required,
  choices,
  loading,
  onChosen,
}: {
  name: keyof ToMake;
  label: string;
  required?: string;
  choices: readonly { readonly value: Value; readonly label: string }[];
  loading?: boolean;
  onChosen?: () => void;
}) {
  const t = useWords('paper');
  return (
    <Form.Item name={name} label={label} rules={needed(required)}>
      <Select<Value, { value: Value; label: string }>
        options={[...choices]}
        loading={loading}
        placeholder={t('choose')}
        notFoundContent={loading ? t('choose.loading') : t('choose.nothing')}
        showSearch={{ filterOption: (typed, option) => folded(option?.label ?? '').includes(folded(typed)) }}
        onChange={onChosen}
      />
    </Form.Item>
  );
}
