import type { Paper } from '#documents/model/paper';
import { type BuiltPaperKind, PAPERS, type PaperBuilder, type PaperFacts } from '#documents/papers/papers';
import { SAMPLE_STATE_FRAME } from '#documents/papers/sample-frame';
import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Transaction } from '#persistence/transaction';
import { FACTS, type FactsReader } from '#record/paper/paper-facts';
import type { TestApi } from './api.js';

/** What a paper of that kind tells of the subject now, and in how many statements it was read. */
export async function factsOf<Kind extends BuiltPaperKind>(
  api: TestApi,
  kind: Kind,
  subjectId: string,
): Promise<{ facts: PaperFacts<Kind> | undefined; statements: number }> {
  let statements = 0;
  const read = FACTS[kind] as unknown as FactsReader<PaperFacts<Kind>>;
  const facts = await api.office.database.snapshot(SYSTEM_ACTOR, (tx) =>
    read(
      new Proxy(tx, {
        get(target, name, proxy) {
          if (name === 'query') statements += 1;
          return Reflect.get(target, name, proxy);
        },
      }) as Transaction,
      subjectId,
    ),
  );
  return { facts, statements };
}

/** The paper of that kind over facts that went through JSON, as they are kept. */
export function builtPaper<Kind extends BuiltPaperKind>(kind: Kind, facts: PaperFacts<Kind>): Paper {
  const build = PAPERS[kind] as unknown as PaperBuilder<PaperFacts<Kind>>;
  return build(JSON.parse(JSON.stringify(facts)), { ...SAMPLE_STATE_FRAME, made: '2018-03-20T08:00:00.000+07:00' });
}
