import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useWords } from '../language/use-words';
import { ALL_STEPS, type AnyStep, type StepState } from './set-up';
import './setup.css';

/** One step a page: where one is among the seven, what it is about, and what there is to do. */
export function Wizard({
  step,
  states,
  children,
}: {
  /** `finished` comes after the last. */
  step: AnyStep | 'finished';
  /** How far the others are; without it a step is done when it comes before this one. */
  states?: ReadonlyMap<AnyStep, StepState>;
  children: ReactNode;
}) {
  const t = useWords('setup');
  const heading = useRef<HTMLHeadingElement>(null);
  const at = step === 'finished' ? ALL_STEPS.length : ALL_STEPS.indexOf(step);
  // A new step is read from its top, also by those who do not see it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the step changes
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, [step]);
  return (
    <main className="set-up">
      <header className="set-up-head">
        <b className="set-up-mark">Song Hành</b>
        <span className="soft">{t('title')}</span>
      </header>
      <div className="set-up-body">
        <nav aria-label={t('steps')}>
          <ol className="set-up-steps">
            {ALL_STEPS.map((each, index) => {
              const state = states?.get(each) ?? (index < at ? 'done' : 'open');
              const name = (
                <>
                  <span className="set-up-number" aria-hidden="true">
                    {state === 'done' ? '✓' : index + 1}
                  </span>
                  <span className="sr-only">{t(`step.${each}`)}</span>
                  <span className="set-up-name" aria-hidden="true">
                    {t(`step.${each}`)}
                  </span>
                </>
              );
              return (
                <li key={each} className={`set-up-${state}`} aria-current={each === step ? 'step' : undefined}>
                  {states?.has(each) && each !== step ? (
                    <Link to={`/setup?step=${each}`}>{name}</Link>
                  ) : (
                    <span>{name}</span>
                  )}
                  {state !== 'open' && <span className="sr-only"> {t(`state.${state}`)}</span>}
                  {state !== 'open' && state !== 'done' && (
                    <span className="soft" aria-hidden="true">
                      {' '}
                      {t(`state.${state}`)}
                    </span>
                  )}
                </li>
              );
            })}
          </ol>
        </nav>
        <section className="card set-up-page" aria-labelledby="set-up-heading">
          {step !== 'finished' && <p className="soft">{t('stepOf', { number: at + 1, count: ALL_STEPS.length })}</p>}
          <h1 id="set-up-heading" ref={heading} tabIndex={-1}>
            {t(`heading.${step}`)}
          </h1>
          {children}
        </section>
      </div>
    </main>
  );
}
