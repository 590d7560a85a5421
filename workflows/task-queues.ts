/** Decisions and steps, and the workflows themselves. */
export const PROCESS_QUEUE = 'process';
/** Handing mails over: slow servers must not hold up decisions. */
export const DELIVERY_QUEUE = 'delivery';
/** Making papers: minutes of one core must not hold up decisions. */
export const DOCUMENTS_QUEUE = 'documents';
