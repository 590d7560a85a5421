import { readFileSync } from 'node:fs';
import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { readProgrammeFile } from '#contracts/programme-file/read-programme-file';
import type { TimelineLine } from '../../apps/cli/src/rehearse/timeline.js';
import type { Output } from './rehearsal-run.js';

/** The programme file of that name; throws with its faults. */
export function fileOf(name: string): ProgrammeFile {
  const read = readProgrammeFile(readFileSync(name, 'utf8'), name);
  if (!('file' in read)) throw new Error(JSON.stringify(read.faults));
  return read.file;
}

/** Packet → the directions that it lists as open. */
export function openIn({ summary }: Output): Record<string, string[]> {
  const listed = summary.programmes[0]!.standing!.packets;
  return Object.fromEntries(
    Object.entries(listed).map(([packet, directions]) => [
      packet,
      directions.flatMap(({ direction, stage }) => (stage === 'answered' ? [] : direction)).sort(),
    ]),
  );
}

/** The last thing that happened to the duty before that moment; a return at that very moment makes it owed again. */
export function whatCameLast(
  lines: readonly TimelineLine[],
  unit: string | null,
  round: unknown,
  time: string,
): string {
  const before = lines.filter(
    (line) =>
      line.unit === unit &&
      line.data.round === round &&
      ((line.type === 'report.submitted' && line.time < time) ||
        (line.type === 'report.returned' && line.time <= time)),
  );
  return before.at(-1)?.type ?? 'nothing';
}
