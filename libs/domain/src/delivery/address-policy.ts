/** Statuses (RFC 3463) that speak of the address itself: no such mailbox, moved, disabled, no such host. */
const BAD_DESTINATION = /^5\.(1\.\d{1,3}|2\.1|4\.4)$/;

/** How many different mails in a row may be refused for another lasting reason (a full mailbox) before the address counts as failing. */
const REFUSALS_IN_A_ROW = 2;

/** Whether that status says for good that there is nobody at the address. */
export const isBadDestination = (status: string | undefined): boolean =>
  status !== undefined && BAD_DESTINATION.test(status);

/**
 * Whether an address counts as failing: at once when its server says that there is nobody there, else when so many
 * different mails in a row were refused for good (`refused` since the last that arrived). A mail is no longer tried there
 * until somebody says that it works again.
 */
export const isFailing = (status: string, refused: number): boolean =>
  isBadDestination(status) || refused >= REFUSALS_IN_A_ROW;
