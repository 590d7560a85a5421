import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import type { Simulation } from '#domain/simulation/simulation';
import { instantAt, type LocalDate, localDate } from '#domain/time/instant';
import type { Words } from '../language.js';
import { readProgramme } from '../programme/read-programme.js';
import { compareCodes } from './act.js';
import { closeOfOffice, MORNING } from './office-hours.js';
import { RehearsalFault } from './rehearsal-fault.js';
import { Roster } from './roster.js';
import { PUNCTUAL, type SimulatedProgramme, secretariatOf } from './simulated-programme.js';

/** What the person who starts a rehearsal may change. */
export interface RehearsalWishes {
  readonly from?: LocalDate;
  readonly until?: LocalDate;
  readonly seed?: number;
}

/**
 * Reads the programme files and makes them ready to rehearse, by the day on which they are entered. Throws RehearsalFault
 * (exit code 2) with every fault of every file, each with its line.
 */
export async function readProgrammes(names: readonly string[], wishes: RehearsalWishes): Promise<SimulatedProgramme[]> {
  const faults: Words[] = [];
  const programmes: SimulatedProgramme[] = [];
  for (const name of names) {
    const read = await readProgramme(name);
    if ('file' in read) programmes.push(simulated(name, read.file, wishes));
    else faults.push(...read.faults);
  }
  if (faults.length > 0) throw faultOf(faults);
  for (const programme of programmes) checkDays(programme);
  return programmes.sort((a, b) => a.entersAt - b.entersAt || compareCodes(a.number, b.number));
}

const faultOf = (lines: readonly Words[]) =>
  new RehearsalFault({ vi: lines.map(({ vi }) => vi).join('\n'), en: lines.map(({ en }) => en).join('\n') }, 2);

function simulated(fileName: string, file: ProgrammeFile, wishes: RehearsalWishes): SimulatedProgramme {
  const given: Simulation = file.simulation ?? PUNCTUAL;
  const simulation = wishes.seed === undefined ? given : { ...given, seed: wishes.seed };
  const { number, signedOn, period } = file.programme;
  // A programme signed later than the rehearsal begins comes in on its own day.
  const from = wishes.from === undefined || wishes.from < signedOn ? (simulation.from ?? signedOn) : wishes.from;
  return {
    fileName,
    file,
    number,
    simulation,
    roster: new Roster(file),
    entersAt: instantAt(later(from, signedOn), MORNING),
    until: wishes.until ?? simulation.until ?? period.until,
    id: '',
    calendars: new Map(),
    rounds: new Set(),
  };
}

/** There must be a time to rehearse, and somebody who answers for the secretariat. */
function checkDays(programme: SimulatedProgramme): void {
  const { fileName, entersAt, until } = programme;
  if (closeOfOffice(until) > entersAt) return void secretariatOf(programme, until);
  throw faultOf([
    {
      vi: `${fileName}: chạy thử kết thúc (${until}) trước khi bắt đầu (${localDate(entersAt)})`,
      en: `${fileName}: the rehearsal ends (${until}) before it begins (${localDate(entersAt)})`,
    },
  ]);
}

const later = (a: LocalDate, b: LocalDate): LocalDate => [a, b].sort()[1]!;
