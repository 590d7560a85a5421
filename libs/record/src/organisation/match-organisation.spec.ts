import type { ProgrammeFile, ProgrammePerson, ProgrammeUnit } from '#contracts/programme-file/programme-file';
import { matchOrganisation } from './match-organisation.js';
import type { RecordedOrganisation, RecordedRole, RecordedUnitVersion } from './recorded-organisation.js';

const unit: ProgrammeUnit = {
  code: 'SNV',
  name: 'Sở Nội vụ',
  kind: 'department',
  level: 'province',
  parent: null,
  from: '2022-01-01',
  calendar: 'vn-state',
};
const person: ProgrammePerson = {
  code: 'snv.cv',
  name: 'Chuyên viên',
  unit: 'SNV',
  roles: ['officer'],
  from: '2022-01-01',
  account: true,
};
const version: RecordedUnitVersion = {
  unitId: 'u',
  code: 'SNV',
  from: '2022-01-01',
  to: null,
  name: 'Sở Nội vụ',
  shortName: 'SNV',
  kind: 'department',
  level: 'province',
  parent: null,
  calendar: 'vn-state',
};
const role: RecordedRole = { unit: 'SNV', role: 'officer', from: '2022-01-01', to: null };

const file = (u: Partial<ProgrammeUnit> = {}, p: Partial<ProgrammePerson> = {}): ProgrammeFile['organisation'] => ({
  units: [{ ...unit, ...u }],
  people: [{ ...person, ...p }],
});
const recorded = (versions: RecordedUnitVersion[], roles: RecordedRole[] = [role]): RecordedOrganisation => ({
  units: new Map([['SNV', versions]]),
  people: new Map([['snv.cv', { id: 'p', code: 'snv.cv', name: 'Chuyên viên', email: 'cv@office.example', roles }]]),
});
const renamed = [
  { ...version, to: '2024-01-01' },
  { ...version, from: '2024-01-01', name: 'Sở Nội vụ và Lao động' },
];

test('what is not recorded is new', () => {
  const match = matchOrganisation(file(), { units: new Map(), people: new Map() });
  expect(match).toMatchObject({
    newUnits: [{ unit }],
    newPeople: [{ person }],
    newRoles: [{ role: 'officer' }],
    conflicts: [],
  });
});

test.each([
  ['the same', file(), [version], [role], []],
  [
    'a short name or an address that the file leaves out',
    file({ shortName: undefined }, { email: undefined }),
    [version],
    [role],
    [],
  ],
  ['a later first day: it exists by then', file({ from: '2023-05-01' }), [version], [role], []],
  ['a unit renamed since, by its name of then', file(), renamed, [role], []],
  [
    'a unit renamed since, by its name of now',
    file({ from: '2024-01-01', name: 'Sở Nội vụ và Lao động' }),
    renamed,
    [role],
    [],
  ],
  ['an office that has ended since', file(), [version], [{ ...role, to: '2025-01-01' }], []],
  ['another name', file({ name: 'Sở Tài chính' }), [version], [role], ['UNIT_DIFFERS name']],
  [
    'another kind and level',
    file({ kind: 'commune', level: 'commune' }),
    [version],
    [role],
    ['UNIT_DIFFERS kind', 'UNIT_DIFFERS level'],
  ],
  ['an earlier first day', file({ from: '2020-01-01' }), [version], [role], ['UNIT_NOT_YET from']],
  ['another last day', file({ until: '2025-06-30' }), [version], [role], ['UNIT_DIFFERS until']],
  ['the same last day', file({ until: '2025-06-30' }), [{ ...version, to: '2025-07-01' }], [role], []],
  ['another office name', file({}, { name: 'Phó phòng' }), [version], [role], ['PERSON_DIFFERS name']],
  ['another address', file({}, { email: 'x@office.example' }), [version], [role], ['PERSON_DIFFERS email']],
  ['an office held since later', file(), [version], [{ ...role, from: '2023-01-01' }], ['ROLE_DIFFERS 0']],
])('units and people that exist already: %s', (_, organisation, versions, roles, expected) => {
  const { conflicts } = matchOrganisation(organisation, recorded(versions, roles));
  expect(conflicts.map(({ code, path }) => `${code} ${path.at(-1)}`)).toEqual(expected);
});

test('a role that a known person does not have yet is new, and said twice it is one', () => {
  const { newRoles, newPeople } = matchOrganisation(
    file({}, { roles: ['officer', 'head', 'head'] }),
    recorded([version]),
  );
  expect(newPeople).toEqual([]);
  expect(newRoles.map(({ role: added }) => added)).toEqual(['head']);
});

test('a conflict says what is recorded and what the file says, in both languages', () => {
  const [conflict] = matchOrganisation(file({ name: 'Sở Tài chính' }), recorded([version])).conflicts;
  expect(conflict).toMatchObject({
    path: ['organisation', 'units', 0, 'name'],
    message: 'Đơn vị SNV đã ghi nhận với giá trị “Sở Nội vụ” ở mục này, tệp ghi “Sở Tài chính”.',
    messageEn: 'Unit SNV is recorded with "Sở Nội vụ" here, the file says "Sở Tài chính".',
  });
});
