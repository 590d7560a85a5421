import type { Transition } from '../process/transition.js';
import type { PacketStage } from './packet.js';

/** The life of a review packet. */
export const PACKET_TRANSITIONS: readonly Transition<PacketStage>[] = [
  { from: null, to: 'planned', by: 'openSelfAssessment', when: 'its review opens' },
  {
    from: 'planned',
    to: 'frozen',
    by: 'freezePacket',
    when: 'its freeze date has come and the consolidated report stands',
  },
  { from: 'frozen', to: 'frozen', by: 'makePapers', when: 'its papers are made and their manifest is signed' },
  { from: 'frozen', to: 'prepared', by: 'preparePacket', when: 'the secretariat writes the cover letter' },
  { from: 'prepared', to: 'prepared', by: 'preparePacket', when: 'the secretariat changes the cover letter' },
  {
    from: 'prepared',
    to: 'prepared',
    by: 'makePapers',
    when: 'its papers are made after the cover letter was written',
  },
  {
    from: 'prepared',
    to: 'released',
    by: 'releasePacket',
    when: 'the head of office, a second person, releases it once its papers are made',
  },
  { from: 'released', to: 'released', by: 'makePapers', when: 'its cover letter is made and signed' },
  { from: 'released', to: 'delivered', by: 'deliverPacket', when: 'every leader of the parties is told' },
  { from: 'delivered', to: 'acknowledged', by: 'closePacket', when: 'every recipient has acknowledged it' },
  { from: 'planned', to: 'cancelled', by: 'cancelPacket', when: 'the programme has ended before its freeze' },
];
