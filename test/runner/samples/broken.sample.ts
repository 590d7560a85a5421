import { whole } from './nothing-wrong.js';

beforeAll(() => {
  process.env.SAMPLE_LEFT_BEHIND = 'yes';
});

test('differs', () => expect({ whole }).toEqual({ whole: false }));

test('never ends', () => new Promise(() => undefined), 50);

test('throws when nobody waits for it', async () => {
  setTimeout(() => {
    throw new Error('thrown late');
  }, 5);
  await new Promise((done) => setTimeout(done, 30));
});

test('rejects what nobody hears', async () => {
  void Promise.reject(new Error('rejected unheard'));
  await new Promise((done) => setTimeout(done, 30));
});
