import type { ApiRefusal } from './api-client.js';
import { RehearsalFault } from './rehearsal-fault.js';

/** People of a rehearsal do nothing that should be refused: it shows a fault of the file, or ours. */
export const unforeseen = ({ call, code, message }: ApiRefusal): RehearsalFault =>
  new RehearsalFault({
    vi: `Hệ thống từ chối ${call.as} (${call.method} ${call.path}): ${code}. ${message}`,
    en: message,
  });
