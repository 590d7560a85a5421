/**
 * SQL: a text without case and Vietnamese marks, as `foldCode` of the domain makes what is looked for: "Hoà", "Hòa" and
 * "hoa" are one.
 */
export const foldedSql = (text: string) =>
  `replace(lower(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g')), 'đ', 'd')`;
