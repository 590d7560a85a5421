import { ratesOf, shareOf } from './rates.js';

test('rates are shares of all that was owed, to four places', () => {
  expect(ratesOf({ doneOnTime: 1, doneLate: 1, openInTime: 0, openOverdue: 1 })).toEqual({
    sent: 0.6667,
    onTime: 0.3333,
  });
});

test('where nothing was owed there is no rate, not nought', () => {
  expect(ratesOf({ doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0 })).toEqual({ sent: null, onTime: null });
  expect(shareOf(0, 3)).toBe(0);
});
