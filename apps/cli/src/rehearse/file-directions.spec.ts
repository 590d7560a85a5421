import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { USUAL_OFFICES } from '#domain/simulation/office-habits';
import { directionsOf, fileReview } from './file-directions.js';
import type { SimulatedProgramme } from './simulated-programme.js';

const direction = (text: string, more: object = {}) => ({ by: 'Bí thư Ban cán sự đảng', text, to: 'BNV', ...more });
const programme = {
  simulation: {
    ...USUAL_OFFICES,
    directions: {
      ...USUAL_OFFICES.directions,
      outcomes: [{ review: '2018-annual', direction: 2, outcome: 'never-answered' }],
    },
  },
  file: {
    programme: {
      parties: [
        { unit: 'BDVTW', secretariat: 'VP', signer: 'Trưởng Ban' },
        { unit: 'BCSDCP', secretariat: 'BNV', signer: 'Bí thư Ban cán sự đảng' },
      ],
      reviews: [
        { kind: 'half-year', year: 2018, directions: [direction('a'), direction('b', { source: 'note' })] },
        {
          kind: 'annual',
          year: 2018,
          conference: {},
          directions: [direction('c'), direction('d', { party: 'BDVTW' })],
        },
        { kind: 'thematic', year: 2018, topic: 'một', directions: [] },
        { kind: 'thematic', year: 2018, topic: 'hai', directions: [] },
      ],
    },
  } as unknown as ProgrammeFile,
} as unknown as SimulatedProgramme;

test('a direction of which the file does not say how it was given is given at the conference, else on the packet', () => {
  expect(directionsOf(programme, '2018-half-year', 'packet').map(({ text }) => text)).toEqual(['a']);
  expect(directionsOf(programme, '2018-half-year', 'note').map(({ text }) => text)).toEqual(['b']);
  expect(directionsOf(programme, '2018-annual', 'conference').map(({ text }) => text)).toEqual(['c', 'd']);
});

test('it keeps its place in the file, its giver and its outcome', () => {
  const [first, second] = directionsOf(programme, '2018-annual', 'conference');
  expect(first).toMatchObject({ about: '2018-annual/1', party: 'BCSDCP', outcome: { outcome: 'answered' } });
  expect(second).toMatchObject({ about: '2018-annual/2', party: 'BDVTW', outcome: { outcome: 'never-answered' } });
});

test('the second review of a kind and year has a number in its code', () => {
  expect(fileReview(programme, '2018-thematic')?.topic).toBe('một');
  expect(fileReview(programme, '2018-thematic-2')?.topic).toBe('hai');
  expect(fileReview(programme, '2019-annual')).toBeUndefined();
});
