import { wordsOfPaper } from '#documents/model/words-of-paper';
import type { BuiltPaperKind } from '#documents/papers/papers';
import type { TestApi } from './api.js';
import { builtPaper, factsOf as readFacts } from './read-paper.js';

/** What the record tells for a paper of that kind on that subject. */
// biome-ignore lint/suspicious/noExplicitAny: what the facts hold is what is looked at
export const factsOf = async (api: TestApi, kind: BuiltPaperKind, subjectId: string): Promise<any> =>
  (await readFacts(api, kind, subjectId)).facts;

/** What the paper says when it is made from the record. */
export const wordsFromRecord = async (api: TestApi, kind: BuiltPaperKind, subjectId: string): Promise<string> =>
  wordsOfPaper(builtPaper(kind, await factsOf(api, kind, subjectId)));

/** The two bodies of the small programme, and a unit, as papers name them. */
export const OFFICES = ['BDV', 'UBND'].map((code) => ({ code, name: `Cơ quan ${code}` }));
export const unitNamed = (code: string) => ({ code, name: `Đơn vị ${code}` });
