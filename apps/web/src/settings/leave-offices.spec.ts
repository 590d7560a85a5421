import type { Me } from '../session/session';
import { mayHandOn, unitsHeaded, unitsOfMine } from './leave-offices';

const held = (role: string, code: string, onBehalfOf: string | null = null) => ({
  role,
  unit: { id: code, code, name: code },
  onBehalfOf,
});
const me = (...roles: Me['roles']) => ({ roles }) as Me;
const codes = (units: readonly { code: string }[]) => units.map(({ code }) => code);

test('work of one’s own is handed on, each unit named once', () => {
  expect(codes(unitsOfMine(me(held('officer', 'SYT'), held('head', 'SYT'), held('secretariat', 'VP'))))).toEqual([
    'SYT',
    'VP',
  ]);
});

test('what one does for somebody on leave is not handed on once more', () => {
  expect(unitsOfMine(me(held('officer', 'SYT', 'chuyen-vien-syt')))).toEqual([]);
  expect(unitsHeaded(me(held('head', 'SYT', 'lanh-dao-syt')))).toEqual([]);
});

test('a leader hands nothing on here', () => {
  expect(mayHandOn(me(held('leader', 'BDVTU')))).toBe(false);
});
