/** The name of a file as `filename*=UTF-8''…` has it (RFC 8187): these too are letters that it may not hold. */
export const encodedName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
