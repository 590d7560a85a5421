/**
 * A number from a cell's text, as it is written in Viet Nam (`1.234,5`) or elsewhere (`1,234.5`); a percent sign is cut.
 * `ambiguous` is what could be either (`1,234`); `undefined` is no number.
 */
export function readNumber(text: string): number | 'ambiguous' | undefined {
  const plain = text
    .replace(/\s/g, '')
    .replace(/%$/, '')
    .replace(/^[−–](?=\d)/, '-');
  if (!/^[+-]?[\d.,]*\d$/.test(plain)) return undefined;
  const [points, commas] = [count(plain, '.'), count(plain, ',')];
  if (points === 0 && commas === 0) return Number(plain);
  if (points > 0 && commas > 0) return both(plain);
  if (commas > 0) return onlyCommas(plain, commas);
  if (points > 1 || /^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(plain)) return grouped(plain, '.');
  return Number(plain);
}

const count = (text: string, sign: string) => text.split(sign).length - 1;

/** Both signs stand there: the last one is before the decimals. */
function both(text: string): number | undefined {
  const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const [whole = '', decimals = '', ...rest] = text.split(decimal);
  if (rest.length > 0) return undefined;
  const before = grouped(whole, decimal === ',' ? '.' : ',');
  return before === undefined
    ? undefined
    : Number(`${/^-/.test(text) && before === 0 ? '-' : ''}${before}.${decimals}`);
}

function onlyCommas(text: string, commas: number): number | 'ambiguous' | undefined {
  if (commas > 1) return grouped(text, ',');
  return /^[+-]?[1-9]\d{0,2},\d{3}$/.test(text) ? 'ambiguous' : Number(text.replace(',', '.'));
}

/** Thousands in groups of three. */
function grouped(text: string, sign: '.' | ','): number | undefined {
  const pattern = sign === '.' ? /^[+-]?\d{1,3}(\.\d{3})*$/ : /^[+-]?\d{1,3}(,\d{3})*$/;
  if (!pattern.test(text)) return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
  return Number(text.replaceAll(sign, ''));
}
