import type { RelativeDistinguishedNames } from 'pkijs';

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';

const named = (names: RelativeDistinguishedNames, type: string): string | null => {
  const value: unknown = names.typesAndValues.find((each) => each.type === type)?.value.valueBlock.value;
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, 300) : null;
};

/** Who a certificate says it is; `null` when it does not say. */
export const commonName = (names: RelativeDistinguishedNames): string | null => named(names, COMMON_NAME);

/** Of which organisation. */
export const organisationName = (names: RelativeDistinguishedNames): string | null => named(names, ORGANISATION);
