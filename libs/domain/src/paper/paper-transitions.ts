import type { Transition } from '../process/transition.js';
import type { PaperStage } from './paper-stage.js';

/** The life of a paper: trình ký, ký nháy, ký. A plan's paper moves as its plan does. */
export const PAPER_TRANSITIONS: readonly Transition<PaperStage>[] = [
  { from: null, to: 'draft', by: 'makePaper', when: 'its facts are read and kept' },
  { from: null, to: 'signed', by: 'makePaper', when: 'the record has its number and date already' },
  { from: 'draft', to: 'draft', by: 'refreshPaper', when: 'its facts are read again' },
  { from: 'draft', to: 'draft', by: 'editPaper', when: 'the office works on what stands around the facts' },
  { from: 'draft', to: 'submitted', by: 'submitPaper', when: 'it goes to the head of office and the signer' },
  {
    from: 'submitted',
    to: 'submitted',
    by: 'initialPaper',
    when: 'another party’s head of office has still to initial',
  },
  { from: 'submitted', to: 'initialled', by: 'initialPaper', when: 'all heads of office have initialled' },
  { from: 'submitted', to: 'submitted', by: 'signPaper', when: 'it needs no initials; another has still to sign' },
  { from: 'submitted', to: 'signed', by: 'signPaper', when: 'it needs no initials and all have signed' },
  { from: 'initialled', to: 'initialled', by: 'signPaper', when: 'the other party has still to sign' },
  { from: 'initialled', to: 'signed', by: 'signPaper', when: 'all have signed' },
  { from: 'submitted', to: 'draft', by: 'returnPaper', when: 'a head of office or a signer sends it back' },
  { from: 'initialled', to: 'draft', by: 'returnPaper', when: 'a signer sends it back' },
  { from: 'draft', to: 'signed', by: 'signElsewhere', when: 'number and date were entered where its subject is kept' },
  {
    from: 'submitted',
    to: 'signed',
    by: 'signElsewhere',
    when: 'number and date were entered where its subject is kept',
  },
  {
    from: 'initialled',
    to: 'signed',
    by: 'signElsewhere',
    when: 'number and date were entered where its subject is kept',
  },
  { from: 'draft', to: 'withdrawn', by: 'withdrawPaper', when: 'it is not needed' },
  { from: 'submitted', to: 'withdrawn', by: 'withdrawPaper', when: 'it is not needed' },
  { from: 'initialled', to: 'withdrawn', by: 'withdrawPaper', when: 'it is not needed' },
  {
    from: 'signed',
    to: 'withdrawn',
    by: 'recallPaper',
    when: 'a head of office recalls it; its number is not used again',
  },
];
