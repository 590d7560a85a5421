/** Decisions and steps, and the workflows themselves. */
export const PROCESS_QUEUE = 'process';
/** Handing mails over: slow servers must not hold up decisions. */
export const DELIVERY_QUEUE = 'delivery';
