import type { Words } from '../language.js';

/** What one look at the installation found. */
export interface Diagnosis {
  readonly ok: boolean;
  readonly detail: Words;
}

/** One thing that must hold for the installation to work. */
export interface Check {
  readonly name: Words;
  run(): Promise<Diagnosis>;
}

/** The same text in both languages: names, numbers, versions. */
export const same = (text: string): Words => ({ vi: text, en: text });

export const well = (detail: Words): Diagnosis => ({ ok: true, detail });
export const unwell = (detail: Words): Diagnosis => ({ ok: false, detail });
