import { type HealthCheck, type HealthFinding, same, unwell } from '#domain/health/health-check';
import { reasonOf } from '../reason-of.js';

/**
 * Looks at the checks of one group within `patienceMs` each. When the first fails, the others would only say it again
 * and are left out. A check that throws, or does not come back, is not well.
 */
export async function examine(checks: readonly HealthCheck[], patienceMs: number): Promise<HealthFinding[]> {
  const [first, ...others] = checks;
  if (!first) return [];
  const opening = await look(first, patienceMs);
  if (!opening.ok) return [opening];
  return [opening, ...(await Promise.all(others.map((check) => look(check, patienceMs))))];
}

async function look({ id, run }: HealthCheck, patienceMs: number): Promise<HealthFinding> {
  let timer: NodeJS.Timeout | undefined;
  const seconds = Math.round(patienceMs / 1000);
  const silence = new Promise<HealthFinding>((resolve) => {
    const nothing = { vi: `không trả lời trong ${seconds} giây`, en: `no answer within ${seconds} seconds` };
    timer = setTimeout(() => resolve({ id, ...unwell(nothing) }), patienceMs);
  });
  const found = run().then(
    (diagnosis) => ({ id, ...diagnosis }),
    (error: unknown) => ({ id, ...unwell(same(reasonOf(error))) }),
  );
  try {
    return await Promise.race([found, silence]);
  } finally {
    clearTimeout(timer);
  }
}
