import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { ProblemError } from '../api/problem';
import { ProofFiles } from '../direction/proof-files';
import { useKeys } from '../frame/keys';
import { cleaned } from './cleaned';
import { needed } from './needed';
import { Refusal } from './refusal';
import '../report/report.css'; // the box of files
import './command-form.css';

/** One field of a command: its name is the one in the body, so that a refusal finds it. */
export interface CommandField {
  readonly name: string;
  readonly label: string;
  /** What it is entered with. */
  readonly control?: ReactElement;
  /** Of files, which have a box of their own: where they wait on this machine, the id of their unit, how many there may be. */
  readonly files?: { readonly place: string; readonly unit: string; readonly most?: number };
  /** What is said while it is empty; without it the field may stay empty. */
  readonly required?: string;
  readonly extra?: string;
  /** Where the API points when it refuses it; `/name` unless said. */
  readonly pointer?: string;
}

/** A command with its fields: every refusal stands beside its field, Ctrl+Enter sends. */
export function CommandForm<Values extends object, Answer>({
  fields,
  initial,
  act,
  what,
  danger,
  send,
  onSent,
  children,
}: {
  fields: readonly CommandField[];
  initial?: Partial<Values>;
  /** What the button says. */
  act: string;
  /** What will become of it. */
  what?: string;
  danger?: boolean;
  send: (values: Values) => Promise<Answer>;
  onSent: (answer: Answer) => void;
  /** Fields that need more than one control. */
  children?: ReactNode;
}) {
  const [form] = Form.useForm<Record<string, unknown>>();
  const sending = useMutation({
    mutationFn: (values: Record<string, unknown>) => send(cleaned(values) as Values),
    onSuccess: onSent,
    onError: (error) => {
      const refused = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
      const told = refused.map(({ pointer, message }) => ({ name: nameOf(fields, pointer), errors: [message] }));
      form.setFields(told);
      if (told[0]) form.scrollToField(told[0].name, { focus: true });
    },
  });
  useKeys({ 'ctrl+enter': () => form.submit() });
  return (
    <Form
      form={form}
      className="command-form"
      layout="vertical"
      requiredMark={(label, { required }) => (required ? <>{label}&nbsp;*</> : label)}
      initialValues={initial}
      scrollToFirstError={{ focus: true }}
      onValuesChange={() => sending.error && sending.reset()}
      onFinish={(values) => sending.mutate(values)}
    >
      {what && <p className="soft">{what}</p>}
      {fields.map(({ name, label, control, files, required, extra }) => (
        <Form.Item key={name} name={name} label={label} extra={extra} rules={needed(required)}>
          {files ? <ProofFiles {...files} /> : control}
        </Form.Item>
      ))}
      {children}
      <Refusal error={sending.error} />
      <Button type="primary" danger={danger} htmlType="submit" loading={sending.isPending}>
        {act}
      </Button>
    </Form>
  );
}

/** Where a refusal belongs: `/members/0/person` is a field of the first row. */
const nameOf = (fields: readonly CommandField[], pointer: string) =>
  fields.find((field) => field.pointer === pointer)?.name ??
  pointer
    .slice(1)
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
