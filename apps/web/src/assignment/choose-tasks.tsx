import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { day, folded } from '../language/format';
import { useWords } from '../language/use-words';
import type { TaskItem } from '../programme/programme';

/** Open tasks to choose from; whatever is looked for, what is chosen stays chosen. */
export function ChooseTasks({
  tasks,
  chosen,
  onChange,
}: {
  tasks: readonly TaskItem[];
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
}) {
  const t = useWords('assignment');
  const [words, setWords] = useState('');
  const open = tasks.filter(({ status }) => status === 'open');
  const found = open.filter((task) =>
    folded(`${task.code} ${task.title} ${task.lead?.name ?? ''}`).includes(folded(words)),
  );
  const all = found.length > 0 && found.every(({ code }) => chosen.includes(code));
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]);
  const codes = found.map(({ code }) => code);
  return (
    <section className="card" aria-labelledby="assign-tasks">
      <h2 id="assign-tasks">{t('tasks', { count: chosen.length })}</h2>
      <Input
        allowClear
        aria-label={t('tasks.search')}
        placeholder={t('tasks.search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="assign-all">
        <Checkbox
          checked={all}
          indeterminate={!all && codes.some((code) => chosen.includes(code))}
          disabled={found.length === 0}
          onChange={() =>
            onChange(all ? chosen.filter((code) => !codes.includes(code)) : [...new Set([...chosen, ...codes])])
          }
        >
          {t('tasks.all', { count: found.length })}
        </Checkbox>
      </div>
      {open.length === 0 && <p className="soft">{t('tasks.none')}</p>}
      <ul className="assign-list">
        {found.map((task) => (
          <li key={task.id}>
            <Checkbox checked={chosen.includes(task.code)} onChange={() => toggle(task.code)}>
              <b>{task.code}</b> {task.title}
              <span className="soft">
                {[task.lead && t('lead', { unit: task.lead.name }), task.due && t('due', { day: day(task.due) })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  );
}
