import { readFile } from 'node:fs/promises';
import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { readProgrammeFile } from '#contracts/programme-file/read-programme-file';
import type { Simulation } from '#domain/simulation/simulation';
import { instantAt, type LocalDate } from '#domain/time/instant';
import { compareCodes } from './act.js';
import { MORNING } from './office-hours.js';
import { RehearsalFault } from './rehearsal-fault.js';
import { Roster } from './roster.js';
import { PUNCTUAL, type SimulatedProgramme } from './simulated-programme.js';

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
export async function readProgrammes(
  names: readonly string[],
  wishes: RehearsalWishes,
  language: 'vi' | 'en',
): Promise<SimulatedProgramme[]> {
  const faults: string[] = [];
  const programmes: SimulatedProgramme[] = [];
  for (const name of names) {
    const text = await readFile(name, 'utf8').catch((error: Error) => error);
    if (text instanceof Error) {
      faults.push(`${name}: ${text.message}`);
      continue;
    }
    const read = readProgrammeFile(text, name);
    if ('file' in read) programmes.push(simulated(name, read.file, wishes));
    else {
      for (const { line, column, code, message, messageEn } of read.faults) {
        faults.push(`${name}:${line}:${column} ${code} ${language === 'vi' ? message : messageEn}`);
      }
    }
  }
  if (faults.length > 0) throw new RehearsalFault(faults.join('\n'), 2);
  checkDays(programmes);
  return programmes.sort((a, b) => a.entersAt - b.entersAt || compareCodes(a.number, b.number));
}

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
    entersAt: instantAt(from < signedOn ? signedOn : from, MORNING),
    until: wishes.until ?? simulation.until ?? period.until,
    id: '',
    calendars: new Map(),
    rounds: new Set(),
  };
}

function checkDays(programmes: readonly SimulatedProgramme[]): void {
  for (const { fileName, number, entersAt, until, roster } of programmes) {
    if (instantAt(until, '23:59') <= entersAt) {
      throw new RehearsalFault(`${fileName}: the rehearsal of ${number} would end (${until}) before it begins.`, 2);
    }
    if (!roster.secretariat(until)) {
      throw new RehearsalFault(`${fileName}: no secretariat of ${number} has somebody with an account.`, 2);
    }
  }
}
