import { MAILED } from '#domain/delivery/notification-kind';

/** The kinds that also go by mail, as a parameter of a statement. */
export const MAILED_KINDS = Object.entries(MAILED)
  .filter(([, how]) => how !== 'in-app')
  .map(([kind]) => kind);
