/** A text as part of a `like` pattern: what would stand for other letters there stands for itself. */
export const likePart = (text: string) => text.replace(/[\\%_]/g, '\\$&');
