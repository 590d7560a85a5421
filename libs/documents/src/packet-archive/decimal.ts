/** A number as its decimal letters say it, exactly: `units` of ten to the minus `scale`. Sums of such numbers lose nothing. */
interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

function decimalOf(value: number): Decimal {
  const [digits, exponent = '0'] = String(value).split('e') as [string, string?];
  const [whole, part = ''] = digits.split('.') as [string, string?];
  const scale = part.length - Number(exponent);
  const units = BigInt(whole + part);
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale };
}

function sumOf(values: readonly number[]): Decimal {
  const parts = values.map(decimalOf);
  const scale = parts.reduce((most, each) => Math.max(most, each.scale), 0);
  const units = parts.reduce((sum, each) => sum + each.units * 10n ** BigInt(scale - each.scale), 0n);
  return { units, scale };
}

const numberOf = ({ units, scale }: Decimal): number => {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  return Number(`${sign}${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale) || '0'}`);
};

/** The sum, without what binary fractions lose. */
export const exactSum = (values: readonly number[]): number => numberOf(sumOf(values));

/** The mean of at least one value, to two digits, half away from zero, as the record rounds it. */
export function roundedMean(values: readonly number[]): number {
  const { units, scale } = sumOf(values);
  const divisor = BigInt(values.length) * 10n ** BigInt(scale);
  const hundredths = (units < 0n ? -units : units) * 100n;
  const rounded = (2n * hundredths + divisor) / (2n * divisor);
  return numberOf({ units: units < 0n ? -rounded : rounded, scale: 2 });
}
