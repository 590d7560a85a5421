import i18next from 'i18next';
import { ProblemError } from '../api/problem';

/** What every code of the record looks like; the API holds it against the same rule. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

export const isCode = (text: string) => CODE.test(text);

/** A refusal by the page itself, in the form in which the API would answer: what stands beside which field. */
export const fieldFaults = (faults: Readonly<Record<string, string>>) =>
  new ProblemError({
    status: 400,
    code: 'INPUT_INVALID',
    title: i18next.t('fault'),
    errors: Object.entries(faults).map(([pointer, message]) => ({ pointer, message })),
  });
