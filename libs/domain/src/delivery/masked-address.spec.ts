import { maskedAddress, withMaskedAddresses } from './masked-address.js';

test.each([
  ['nguyen.van.an@so.example', 'n…n@so.example'],
  ['an@so.example', '…@so.example'],
  ['no address', '…'],
])('%s is shown as %s', (address, shown) => expect(maskedAddress(address)).toBe(shown));

test('what a server said names nobody', () => {
  expect(withMaskedAddresses('550 5.1.1 <hoang.thi@so.example>: unknown user')).toBe(
    '550 5.1.1 <h…i@so.example>: unknown user',
  );
});
