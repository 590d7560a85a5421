import { randomInt } from 'node:crypto';

/** It is read from paper and typed: nothing that looks like something else. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 4;

/** A password to be handed over once, such as `k7mp-x3wd-9hqa-tn4c`: 79 bits of chance. */
export const newOneTimePassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-');
