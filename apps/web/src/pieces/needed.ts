/** The rule of a field that must be filled in, with what is said while it is empty; none for another. */
export const needed = (said: string | undefined) =>
  said
    ? [{ required: true, message: said, validator: (_: unknown, value: unknown) => filled(value, said) }]
    : undefined;

const filled = (value: unknown, said: string) =>
  value === undefined || value === null || String(value).trim() === ''
    ? Promise.reject(new Error(said))
    : Promise.resolve();
