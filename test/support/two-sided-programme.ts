import type { ProgrammeFile } from '#contracts/programme-file/programme-file';

/**
 * The small programme between two parties, each with a secretariat of its own: BDV (`bdv.lanh-dao`; VP-BDV with
 * `bdv.thuong-truc` and its head `vp.tt`) over U0001 and U0004 onwards, UBND (`ubnd.lanh-dao`; SNV with `snv.thuong-truc` and
 * its head `snv.tt`) over U0002; U0003 belongs to neither.
 */
export function twoSided(file: ProgrammeFile): ProgrammeFile {
  const { units, people } = file.organisation;
  const body = units.find(({ code }) => code === 'BDV')!;
  const office = (code: string, parent: string) => ({ ...body, code, name: `Văn phòng ${code}`, parent });
  const leader = people.find(({ code }) => code === 'bdv.lanh-dao')!;
  const secretary = people.find(({ code }) => code === 'bdv.thuong-truc')!;
  const parents: Record<string, string | null> = { U0002: 'UBND', U0003: null };
  return {
    ...file,
    organisation: {
      units: [
        ...units.map((unit) => (unit.code in parents ? { ...unit, parent: parents[unit.code]! } : unit)),
        office('VP-BDV', 'BDV'),
        office('SNV', 'UBND'),
      ],
      people: [
        ...people.filter((person) => person !== secretary),
        { ...secretary, unit: 'VP-BDV' },
        { ...secretary, code: 'snv.thuong-truc', unit: 'SNV', email: 'snv@office.example' },
        { ...leader, code: 'ubnd.lanh-dao', unit: 'UBND' },
        { ...leader, code: 'vp.tt', unit: 'VP-BDV', roles: ['head'] },
        { ...leader, code: 'snv.tt', unit: 'SNV', roles: ['head'] },
      ],
    },
    programme: {
      ...file.programme,
      parties: file.programme.parties.map((party) => ({
        ...party,
        secretariat: party.unit === 'BDV' ? 'VP-BDV' : 'SNV',
      })),
    },
  };
}
