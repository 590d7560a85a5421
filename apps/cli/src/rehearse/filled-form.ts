import type { Answers } from '#domain/form/answers';
import { answersFor } from '#domain/simulation/figures';
import { keepRules } from '#domain/simulation/keep-rules';
import type { OfficeApi } from './office-api.js';
import type { SimulatedDuty } from './simulated-duty.js';
import type { SimulatedProgramme } from './simulated-programme.js';

/** What whoever fills in for a simulated unit says of a warning that stands. */
const CONFIRMED = 'Đã rà soát, số liệu đúng.';

/**
 * The form as that unit fills it in: answers as drawn, put right where a rule of the form binds them to earlier reports
 * or to each other, with the files that it asks for. `as` is whoever uploads them.
 */
export async function filledForm(
  office: OfficeApi,
  as: string,
  { number, simulation }: SimulatedProgramme,
  duty: SimulatedDuty,
): Promise<Answers> {
  const drawn = answersFor(simulation, duty.unit, duty.round, duty.fields, duty.sent + 1);
  const answers = duty.rules.length === 0 ? drawn : await ruled(office, as, duty, drawn);
  const proven: Record<string, string[]> = {};
  for (const { key, type, required, files } of duty.fields) {
    const count = type === 'evidence' ? Math.max(files?.min ?? 0, required ? 1 : 0) : 0;
    for (let nth = 1; nth <= count; nth++) {
      const file = await office.upload(as, number, duty, `${key}-${nth}`);
      proven[key] = [...(proven[key] ?? []), file.id];
    }
  }
  return { ...answers, ...proven };
}

/** Every rule of the form confirmed: what is kept by then is not written down. */
export const allConfirmed = ({ rules }: SimulatedDuty) => confirmed(rules.map(({ code }) => code));

/** Those rules confirmed; nothing where there are none, so that a form without rules is sent as ever. */
export function confirmed(codes: readonly string[]): { readonly confirmations?: Record<string, string> } {
  return codes.length === 0 ? {} : { confirmations: Object.fromEntries(codes.map((code) => [code, CONFIRMED])) };
}

async function ruled(office: OfficeApi, as: string, duty: SimulatedDuty, drawn: Answers): Promise<Answers> {
  const { cumulative, previous } = await office.duty(as, duty);
  const accepted = previous?.status === 'accepted' ? previous.answers : null;
  return keepRules(duty.fields, duty.rules, drawn, { cumulative, previous: accepted });
}
