import { answerFaults } from '#domain/form/answer-faults';
import { api, data, newCommandKey } from '../../api/client';
import { keptHere, placeHere } from '../../pieces/draft/kept-here';
import type { Answers, Draft, Duty } from '../duty';
import type { DraftIo, KeptDraft } from './draft-state';
import type { DraftContent } from './merge';

const placeOf = (person: string, duty: string) => `draft/${person}/${duty}`;

/** What this machine still keeps of a draft; nothing where the browser keeps nothing. */
export const keptDraft = (person: string, duty: string): Promise<KeptDraft | null> => keptHere(placeOf(person, duty));

/** The way of a draft to the record, and to this machine's own keeping. */
export function draftIo(person: string, { obligationId: id, fields }: Duty): DraftIo {
  const path = { id };
  return {
    ...placeHere<DraftContent, Draft>(placeOf(person, id)),
    put: ({ answers, attachmentIds }, version, key) =>
      data(
        api.PUT('/api/v1/obligations/{id}/draft', {
          params: { path, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } },
          body: { answers, attachmentIds: [...attachmentIds] },
        }),
      ),
    get: () => data(api.GET('/api/v1/obligations/{id}/draft', { params: { path } })),
    newKey: newCommandKey,
    sendable: (content, before) => withoutFaults(fields, content, before),
    fileFields: new Set(fields.filter(({ type }) => type === 'evidence').map(({ key }) => key)),
  };
}

/** The record refuses a whole draft for one faulty answer: such a field stays as it was until it is put right. */
function withoutFaults(fields: Duty['fields'], content: DraftContent, before: DraftContent): DraftContent {
  const faulty = new Set(answerFaults(fields, content.answers, false).map(({ field }) => field));
  if (faulty.size === 0) return content;
  const answers: Answers = {};
  for (const key of new Set([...Object.keys(content.answers), ...faulty])) {
    const answer = (faulty.has(key) ? before : content).answers[key];
    if (answer !== undefined) answers[key] = answer;
  }
  return { ...content, answers };
}
