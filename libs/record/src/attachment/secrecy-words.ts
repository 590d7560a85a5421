/**
 * The classification words of state secrets (Law 117/2025/QH15) in what a file says of itself. A tripwire and no more:
 * it catches the honest mistake, not the dishonest one.
 */
const MARK = 'mật';

// "mật" is also density, password, honey, intimate …: such a neighbour makes it an ordinary word.
const ORDINARY_AFTER = new Set(['độ', 'khẩu', 'mã', 'ong', 'thiết', 'mía', 'ngọt', 'vụ']);
const ORDINARY_BEFORE = new Set(['bí', 'bảo', 'thân', 'cẩn', 'chặt', 'nồng', 'trái', 'đường', 'túi']);

// Without accents "mat" may be mặt (Mặt trận, mặt bằng) or mất (mất mùa) as well.
const PLAIN_AFTER = new Set([
  ...[
    'tran',
    'bang',
    'do',
    'khau',
    'ma',
    'ong',
    'thiet',
    'hang',
    'duong',
    'nuoc',
    'cat',
    'tien',
    'nen',
    'ngoai',
    'trong',
  ],
  ...['mua', 'dat', 'tich', 'dien', 'can', 'an', 'mat', 'trai', 'troi', 'trang', 'kinh'],
]);
const PLAIN_BEFORE = new Set([
  'bi',
  'bao',
  'than',
  'co',
  'ra',
  'gap',
  'be',
  'bo',
  'khuon',
  'tien',
  'vang',
  'lam',
  'hai',
  'mot',
  'tham',
]);

const tokensOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

/** Whether a file's name says that it is classified: accented anywhere as a word, or unaccented as in `bao-cao-toi-mat.pdf`. */
export function nameSaysSecret(name: string): boolean {
  const tokens = tokensOf(name);
  return tokens.some((token, index) => {
    const [before = '', after = ''] = [tokens[index - 1], tokens[index + 1]];
    if (token === MARK) return isMark(before, after);
    if (token === 'toimat' || token === 'tuyetmat') return true;
    if (token !== 'mat') return false;
    if (before === 'toi' || before === 'tuyet') return true;
    return !PLAIN_BEFORE.has(before) && !PLAIN_AFTER.has(after);
  });
}

/** Whether a title, subject or keyword says so: the accented word, not within an ordinary one. */
export function phraseSaysSecret(text: string): boolean {
  const tokens = tokensOf(text);
  return tokens.some((token, index) => token === MARK && isMark(tokens[index - 1] ?? '', tokens[index + 1] ?? ''));
}

const STAMP = /^(?:độ mật\s*[:.]?\s*)?(?:tuyệt mật|tối mật|mật)$/i;

/** Whether a paragraph or line is the stamped heading itself: the word in capitals, alone on its line or after "Độ mật:". */
export function lineIsStamp(line: string): boolean {
  const text = line
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  return text.length <= 30 && STAMP.test(text) && /(?:^|\s)MẬT$/.test(text);
}

function isMark(before: string, after: string): boolean {
  if (before === 'tối' || before === 'tuyệt') return true;
  return !ORDINARY_BEFORE.has(before) && !ORDINARY_AFTER.has(after);
}
