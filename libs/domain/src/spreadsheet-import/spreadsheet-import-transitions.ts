import type { Transition } from '../process/transition.js';
import type { ImportState } from './spreadsheet-import.js';

/** The life of a sheet on its way into the record. */
export const SPREADSHEET_IMPORT_TRANSITIONS: readonly Transition<ImportState>[] = [
  { from: null, to: 'uploaded', by: 'upload', when: 'somebody must say which column is which' },
  { from: null, to: 'checked', by: 'upload', when: 'the columns are sure' },
  { from: 'uploaded', to: 'checked', by: 'setMapping', when: 'the columns are said' },
  { from: 'checked', to: 'checked', by: 'setMapping', when: 'the columns are said anew' },
  { from: 'checked', to: 'checked', by: 'check', when: 'the record has moved since' },
  { from: 'checked', to: 'applied', by: 'apply', when: 'the rows go into the record' },
];
