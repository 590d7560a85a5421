import { mock } from 'node:test';
import { ProblemError } from '../../api/problem';
import type { Draft } from '../duty';
import { DraftKeeper } from './draft-keeper';
import type { DraftIo, KeptDraft } from './draft-state';
import type { DraftContent } from './merge';

/** The record as the API keeps it, one line to it that can be cut, and one machine. */
function office() {
  const record = { line: true, answerLost: false, draft: draft({}, 0), kept: undefined as KeptDraft | undefined };
  const keys = new Map<string, Draft>();
  const offline = () => new ProblemError({ status: 0, code: 'OFFLINE' });
  const io: DraftIo = {
    async put(content: DraftContent, version, key) {
      if (!record.line) throw offline();
      const before = keys.get(key);
      if (before) return before;
      if (version !== record.draft.version) throw new ProblemError({ status: 412, code: 'VERSION_STALE' });
      record.draft = { ...draft(content.answers, version + 1), attachmentIds: [...content.attachmentIds] };
      keys.set(key, record.draft);
      if (record.answerLost) throw offline();
      return record.draft;
    },
    async get() {
      if (!record.line) throw offline();
      return record.draft;
    },
    keep: async (kept) => {
      await new Promise((done) => setTimeout(done, 5)); // a disk
      record.kept = kept;
    },
    forget: async () => {
      record.kept = undefined;
    },
    newKey: () => String(keys.size) + Math.random(),
    sendable: (content) => content,
    fileFields: new Set(),
  };
  const open = (kept?: KeptDraft) => {
    const keeper = new DraftKeeper(io, record.draft, kept);
    keeper.start();
    return keeper;
  };
  const colleague = (answers: Draft['answers']) => (record.draft = draft(answers, record.draft.version + 1));
  return { record, open, colleague };
}

function draft(answers: Draft['answers'], version: number): Draft {
  return {
    obligationId: 'o',
    stage: 'drafting',
    answers,
    attachmentIds: [],
    savedAt: null,
    approvedAt: null,
    findings: [],
    version,
  };
}

beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] }));
afterEach(() => mock.timers.reset());

/** Millisecond by millisecond, with what each brings about: an answer starts the next clock. */
async function rest(ms = 1600): Promise<void> {
  for (let gone = 0; gone < ms; gone += 1) {
    mock.timers.tick(1);
    await new Promise((done) => setImmediate(done));
  }
}

test('after a rest what was written is saved by itself, once', async () => {
  const { record, open } = office();
  const keeper = open();
  keeper.answer('a', 'x');
  keeper.answer('a', 'xy');
  expect(keeper.now().phase).toBe('waiting');
  await rest();
  expect(keeper.now().phase).toBe('saved');
  expect(record.draft).toMatchObject({ answers: { a: 'xy' }, version: 1 });
  expect(record.kept).toBeUndefined();
});

test('with the line down it is kept on this machine, and sent when the line is back', async () => {
  const { record, open } = office();
  const keeper = open();
  record.line = false;
  keeper.answer('a', 'x');
  await rest();
  expect(keeper.now().phase).toBe('kept');
  expect(record.kept?.content.answers).toEqual({ a: 'x' });
  record.line = true;
  keeper.push();
  await rest(20);
  expect(keeper.now().phase).toBe('saved');
  expect(record.draft.answers).toEqual({ a: 'x' });
});

test('what a closed page left behind is taken up again, beside what a colleague wrote since', async () => {
  const { record, open, colleague } = office();
  record.line = false;
  const closed = open();
  closed.answer('a', 'mine');
  await rest();
  closed.stop();
  record.line = true;
  colleague({ b: 'theirs' });
  const keeper = open(record.kept);
  await rest(20);
  expect(keeper.now()).toMatchObject({ phase: 'saved', joined: true });
  expect(record.draft.answers).toEqual({ a: 'mine', b: 'theirs' });
});

test('what a colleague saved in another field is joined in, and all of it is saved', async () => {
  const { record, open, colleague } = office();
  const keeper = open();
  colleague({ b: 'theirs' });
  keeper.answer('a', 'mine');
  await rest();
  await rest(50);
  expect(keeper.now()).toMatchObject({ phase: 'saved', joined: true });
  expect(record.draft.answers).toEqual({ a: 'mine', b: 'theirs' });
});

test('two people in one field: nothing is sent until somebody has settled it, and neither text is lost', async () => {
  const { record, open, colleague } = office();
  const keeper = open();
  keeper.answer('a', 'mine');
  colleague({ a: 'theirs' });
  await rest();
  expect(keeper.now()).toMatchObject({ phase: 'clash', clashes: [{ key: 'a', mine: 'mine', theirs: 'theirs' }] });
  expect(record.draft.answers).toEqual({ a: 'theirs' });
  await keeper.settle({ a: 'mine\ntheirs' });
  expect(record.draft.answers).toEqual({ a: 'mine\ntheirs' });
  expect(keeper.now().phase).toBe('saved');
});

test('a saving whose answer was lost is not mistaken for a colleague', async () => {
  const { record, open } = office();
  const keeper = open();
  record.answerLost = true;
  keeper.answer('a', 'one');
  await rest();
  record.answerLost = false;
  keeper.answer('a', 'one two');
  await rest();
  await rest();
  expect(keeper.now()).toMatchObject({ phase: 'saved', clashes: [] });
  expect(record.draft.answers).toEqual({ a: 'one two' });
});

test('what the head approved meanwhile is not written over in silence', async () => {
  const { record, open } = office();
  const keeper = open();
  keeper.answer('a', 'first');
  await rest();
  record.draft = { ...draft({ a: 'first' }, 2), stage: 'approved' };
  keeper.answer('a', 'second');
  await rest();
  expect(keeper.now()).toMatchObject({ phase: 'clash', clashes: [{ key: 'a', mine: 'second', theirs: 'first' }] });
});
