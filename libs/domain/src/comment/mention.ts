/** A mention as it is being typed: where its `@` stands, and what follows it up to the caret. */
interface TypedMention {
  readonly from: number;
  readonly text: string;
}

/** A piece of a comment: plain words, or a person's name that is mentioned. */
interface CommentPiece {
  readonly text: string;
  readonly mention: boolean;
}

/** An office is called by up to a dozen words (“Chuyên viên Văn phòng …”); who types on has gone back to writing. */
const MOST_WORDS = 12;
const MOST_LETTERS = 80;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The mention that is being typed at the caret, if one is. An `@` within a word (an address of mail) begins none. */
export function mentionAt(text: string, caret: number): TypedMention | undefined {
  const from = text.lastIndexOf('@', caret - 1);
  if (from < 0 || LETTER.test(text[from - 1] ?? '')) return undefined;
  const typed = text.slice(from + 1, caret);
  const tooLong = typed.length > MOST_LETTERS || typed.trim().split(/\s+/).length > MOST_WORDS;
  if (tooLong || /^\s|[\n@,;:!?()]|\s\s/.test(typed)) return undefined;
  return { from, text: typed };
}

/** The text with the name at the place of the typed mention, and where the caret then stands. */
export function withMention(text: string, { from, text: typed }: TypedMention, name: string) {
  const before = `${text.slice(0, from)}@${name} `;
  const rest = text.slice(from + 1 + typed.length).replace(/^ /, '');
  return { text: before + rest, caret: before.length };
}

/** Which of the people still stand in the text as `@name`. */
export const mentionedIn = <Person extends { readonly name: string }>(text: string, people: readonly Person[]) => {
  const names = new Set(
    piecesOf(
      text,
      people.map(({ name }) => name),
    )
      .filter(({ mention }) => mention)
      .map((piece) => piece.text.slice(1)),
  );
  return people.filter(({ name }) => names.has(name.normalize('NFC')));
};

/** The text in its pieces: each `@name` of those names apart, the longest name first. */
export function piecesOf(text: string, names: readonly string[]): CommentPiece[] {
  const plain = text.normalize('NFC');
  const marks = names.map((name) => `@${name.normalize('NFC')}`).sort((a, b) => b.length - a.length);
  const pieces: CommentPiece[] = [];
  let words = 0;
  for (let at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', at + 1)) {
    const mark = marks.find((each) => plain.startsWith(each, at) && !LETTER.test(plain[at + each.length] ?? ''));
    if (!mark || LETTER.test(plain[at - 1] ?? '')) continue;
    if (at > words) pieces.push({ text: plain.slice(words, at), mention: false });
    pieces.push({ text: mark, mention: true });
    words = at + mark.length;
    at = words - 1;
  }
  if (words < plain.length) pieces.push({ text: plain.slice(words), mention: false });
  return pieces;
}
