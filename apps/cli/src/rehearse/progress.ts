import type { Language } from '#domain/error/sentence';
import { DAY_MS, instantAt } from '#domain/time/instant';
import type { BoxDatabase } from './box-database.js';
import { happeningsOf } from './happening.js';
import { sentenceOf } from './progress-words.js';
import { type SimulatedProgramme, unitName } from './simulated-programme.js';
import { fullDay } from './telling.js';
import { readTimeline } from './timeline.js';

export interface ProgressOptions {
  readonly language: Language;
  /** One line of JSON a happening instead of a sentence. */
  readonly json?: boolean;
  readonly print: (line: string) => void;
}

/** Tells, day by day, what happens in the rehearsal while it happens. */
export class Progress {
  private readonly told = new Set<string>();

  constructor(
    private readonly database: BoxDatabase,
    private readonly programmes: readonly SimulatedProgramme[],
    private readonly options: ProgressOptions,
  ) {}

  /** Prints what happened on that day, once. */
  async tellDay(day: string): Promise<void> {
    if (this.told.has(day)) return;
    this.told.add(day);
    const start = instantAt(day);
    const lines = await readTimeline(this.database, [new Date(start), new Date(start + DAY_MS)]);
    const { json, language, print } = this.options;
    for (const happening of happeningsOf(lines)) {
      if (json) {
        print(JSON.stringify(happening));
        continue;
      }
      const programme = this.programmes.find(({ number }) => number === happening.programme);
      const told = {
        title: `${happening.programme}, ${programme?.file.programme.title ?? ''}`,
        rungs: [
          ...(programme?.file.programme.reminders.rungs ?? []),
          ...(programme?.file.programme.reminders.tasks ?? []),
        ],
        unitName: (code: unknown) => (programme ? unitName(programme, String(code)) : String(code)),
      };
      const aboutItself = happening.type.startsWith('programme.');
      const whose = this.programmes.length > 1 && !aboutItself ? `${happening.programme}  ` : '';
      print(`${fullDay(day)}  ${whose}${sentenceOf(happening, told, language)}`);
    }
  }
}
