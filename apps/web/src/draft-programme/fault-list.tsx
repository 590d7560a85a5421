import { figure } from '../language/format';
import { useWords } from '../language/use-words';
import type { Check, Fault } from './draft';

/** Everything that is wrong with the file, each with its line: pressed, the line is shown in the text. */
export function FaultList({
  check,
  checking,
  onChoose,
}: {
  check: Check;
  checking: boolean;
  onChoose: (fault: Fault) => void;
}) {
  const t = useWords('draft-programme');
  const { faults, count } = check;
  return (
    <section className="draft-faults" aria-labelledby="draft-faults">
      <h2 id="draft-faults">
        <span className={`pill ${count > 0 ? 'tone-red' : 'tone-green'}`}>{t('faults.count', { count })}</span>
      </h2>
      <p className="soft" role="status">
        {checking ? t('faults.checking') : t(count > 0 ? 'faults.what' : 'faults.none')}
      </p>
      {faults.length > 0 && (
        <ol>
          {faults.map((fault) => (
            <li key={`${fault.line}/${fault.column}/${fault.code}/${fault.path}`}>
              <button type="button" onClick={() => onChoose(fault)}>
                {t('faults.line', { line: figure(fault.line) })}
              </button>
              <div>
                {fault.message}
                <code>{fault.text.trim() || ' '}</code>
              </div>
            </li>
          ))}
        </ol>
      )}
      {count > faults.length && <p className="soft">{t('faults.more', { count: count - faults.length })}</p>}
    </section>
  );
}
