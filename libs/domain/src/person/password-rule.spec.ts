import { passwordFault } from './password-rule.js';

const account = { userName: 'tong-hop-bdvtu', current: 'mật khẩu được cấp' };

test.each([
  ['ten letters are enough', 'mười chữ ạ', undefined],
  ['nine are not', 'chín chữ ạ'.slice(1), 'A password has 10 to 200 characters.'],
  [
    'marks are part of their letter, however they were typed',
    'ấấấấấấấấấ'.normalize('NFD'),
    'A password has 10 to 200 characters.',
  ],
  ['one letter held down is none', 'aaaaaaaaaaaa', 'A password has at least 4 different characters.'],
  ['the user name is none, in any case', 'Tong-Hop-BDVTU', 'The password may not be the user name.'],
  [
    'the present one is none, however it is typed',
    'mật khẩu được cấp'.normalize('NFD'),
    'The new password must differ from the present one.',
  ],
  ['more than anybody types is refused', 'abcd'.repeat(51), 'A password has 10 to 200 characters.'],
])('%s', (_, next, fault) => expect(passwordFault(next, account)?.en).toBe(fault));
