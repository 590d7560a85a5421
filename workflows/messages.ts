/** The only signal: "look again". It carries no facts; it may be lost, doubled or reordered. */
export const POKE = 'poke';

/** The workflow type of each kind of process. */
export const WORKFLOW_TYPES = {
  programme: 'programmeProcess',
  plan: 'planProcess',
  round: 'roundProcess',
  review: 'reviewProcess',
  packet: 'packetProcess',
  delivery: 'deliveryProcess',
} as const;

/** The type of an activity's failure that ends a workflow of an older epoch. */
export const STALE_EPOCH = 'StaleEpoch';
