import type { components } from '@songhanh/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { useKeys } from '../frame/keys';
import { useInstallation } from '../frame/rehearsal-banner';
import { day, daysBetween } from '../language/format';
import { useWords } from '../language/use-words';
import { PapersOn } from '../paper/papers-on';
import { DayInput } from '../pieces/day-input';
import { Refusal } from '../pieces/refusal';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import type { PanelProps } from '../work/panel';
import './letter.css';

type Letter = components['schemas']['UrgingLetter'];

/** A drafted letter of urging: whom it urges and for what; a person signs it, and enters its number and date. */
export default function LetterPanel({ id, onDone }: PanelProps) {
  const t = useWords('letter');
  const today = useInstallation().data?.now.slice(0, 10);
  const letter = useQuery({
    queryKey: ['letter', id],
    queryFn: () => data(api.GET('/api/v1/urging-letters/{id}', { params: { path: { id } } })),
  });
  if (letter.error) return <Trouble error={letter.error} again={() => void letter.refetch()} />;
  if (!letter.data) return <Waiting />;
  const { programme, round, draftedOn, units, tasks, stage, number, signedOn } = letter.data;
  return (
    <article className="letter">
      <p className="soft">{programme}</p>
      <h2>{round ? t('ofRound', { round }) : t('ofTasks', { count: tasks.length })}</h2>
      <p className="soft">{t('draftedOn', { on: day(draftedOn) })}</p>
      <h3>{t('units', { count: units.length })}</h3>
      <ul>
        {units.map((unit) => (
          <li key={unit.id}>{unit.name}</li>
        ))}
      </ul>
      {tasks.length > 0 && (
        <>
          <h3>{t('tasks')}</h3>
          <ul>
            {tasks.map((task) => (
              <li key={task.id}>
                {task.code} · {task.title}
                {task.due && (
                  <span className="tone-red">
                    {' '}
                    {t('due', { due: day(task.due) })}
                    {today && today > task.due && ` · ${t('late', { count: daysBetween(task.due, today) })}`}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {stage === 'signed' ? (
        <p className="pill tone-green">{t('signed', { number, on: signedOn ? day(signedOn) : '' })}</p>
      ) : (
        <Signature letter={letter.data} today={today} onDone={onDone} />
      )}
      <PapersOn programmeId={letter.data.programmeId} subject={id} kinds={['urging-letter']} />
    </article>
  );
}

interface Entered {
  readonly number: string;
  readonly signedOn: string;
}

function Signature({ letter, today, onDone }: { letter: Letter; today: string | undefined; onDone: () => void }) {
  const t = useWords('letter');
  const queries = useQueryClient();
  const [form] = Form.useForm<Entered>();
  const sign = useMutation({
    mutationFn: (body: Entered) =>
      api.POST('/api/v1/urging-letters/{id}/signature', {
        params: { path: { id: letter.id }, header: { 'If-Match': `"${letter.version}"` } },
        body,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['letter', letter.id] });
      onDone();
    },
  });
  useKeys({ 'ctrl+enter': () => form.submit() });
  const refused = sign.error instanceof ProblemError ? sign.error : undefined;
  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      key={today}
      initialValues={{ signedOn: today }}
      onFinish={(entered) => sign.mutate({ ...entered, number: entered.number.trim() })}
    >
      <h3>{t('sign.title')}</h3>
      <p className="soft">{t('sign.what')}</p>
      <div className="letter-paper">
        <Form.Item
          name="number"
          label={t('sign.number')}
          rules={[{ required: true, whitespace: true, message: t('sign.needNumber') }]}
          help={refused?.at('/number')}
        >
          <Input placeholder="45-CV/BDVTU" />
        </Form.Item>
        <Form.Item
          name="signedOn"
          label={t('sign.on')}
          rules={[{ required: true, message: t('sign.needDate') }]}
          help={refused?.at('/signedOn')}
        >
          <DayInput max={today} />
        </Form.Item>
      </div>
      <Refusal error={sign.error} />
      <Button type="primary" htmlType="submit" loading={sign.isPending}>
        {t('sign.do')}
      </Button>
    </Form>
  );
}
