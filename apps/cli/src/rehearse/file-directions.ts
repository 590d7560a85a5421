import { givingParty } from '#contracts/programme-file/giving-party';
import type { ProgrammePart } from '#contracts/programme-file/programme-file';
import type { DirectionSource } from '#domain/direction/direction';
import { outcomeOf } from '#domain/simulation/office-draws';
import type { SimulatedProgramme } from './simulated-programme.js';

type FileReview = ProgrammePart['reviews'][number];

/** A direction of the file, with what becomes of it. */
export interface FileDirection {
  readonly by: string;
  readonly party: string;
  readonly source: DirectionSource;
  readonly text: string;
  readonly to: string;
  readonly due?: string;
  /** Natural key in the file: `2019-annual/1`. */
  readonly about: string;
  readonly outcome: ReturnType<typeof outcomeOf>;
}

/** The review of that code in the programme's file. */
export function fileReview({ file }: SimulatedProgramme, code: string): FileReview | undefined {
  const times = new Map<string, number>();
  return file.programme.reviews.find(({ year, kind }) => {
    const base = `${year}-${kind}`;
    const nth = (times.get(base) ?? 0) + 1;
    times.set(base, nth);
    return (nth === 1 ? base : `${base}-${nth}`) === code;
  });
}

/** The directions that the file has leaders give at that review, by that way. */
export function directionsOf(programme: SimulatedProgramme, code: string, source: DirectionSource): FileDirection[] {
  const review = fileReview(programme, code);
  return (review?.directions ?? [])
    .map((direction, index) => ({
      ...direction,
      party: givingParty(programme.file, direction)!,
      source: direction.source ?? (review!.conference ? ('conference' as const) : ('packet' as const)),
      about: `${code}/${index + 1}`,
      outcome: outcomeOf(programme.simulation, code, index + 1),
    }))
    .filter((direction) => direction.source === source);
}
