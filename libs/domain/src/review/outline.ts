import type { FormField } from '../form/field.js';

/** The five parts of a review's report, in order (outline of the yearly and the final report). */
export const OUTLINE_PARTS = ['I', 'II', 'III', 'IV', 'V'] as const;
export type OutlinePart = (typeof OUTLINE_PARTS)[number];

interface PartSpec {
  readonly vi: string;
  readonly en: string;
  /** Keys of the text fields that answer it, in order; a form of the programme's own may use the same keys. */
  readonly keys: readonly string[];
}

/** What each part is about, and which fields of the units' reports it quotes. */
export const OUTLINE = {
  I: { vi: 'Công tác lãnh đạo, chỉ đạo', en: 'Leadership and guidance', keys: ['lanh-dao'] },
  II: { vi: 'Kết quả thực hiện các nội dung', en: 'Results by content', keys: ['ket-qua', 'mo-hinh'] },
  III: {
    vi: 'Ưu điểm, hạn chế, nguyên nhân, bài học kinh nghiệm',
    en: 'Strengths, weaknesses, causes, lessons',
    keys: ['uu-diem', 'han-che', 'nguyen-nhan-chu-quan', 'kho-khan', 'bai-hoc'],
  },
  IV: { vi: 'Phương hướng, nhiệm vụ thời gian tới', en: 'Directions and tasks ahead', keys: ['phuong-huong'] },
  V: { vi: 'Kiến nghị, đề xuất', en: 'Proposals', keys: ['kien-nghi'] },
} as const satisfies Record<OutlinePart, PartSpec>;

/** Part II also takes what units wrote in fields that the outline does not name. */
const PART_OF_OTHER_TEXTS = 'II' satisfies OutlinePart;

/** One part of the outline with what a form asks for in it. */
export interface OutlinedPart {
  readonly part: OutlinePart;
  readonly title: string;
  readonly fields: { readonly key: string; readonly label: string; readonly required: boolean }[];
}

/** The outline as that form asks for it: its text fields under their parts, what the outline does not name under part II. */
export function outlineOf(fields: readonly FormField[]): OutlinedPart[] {
  const texts = fields.filter(({ type }) => type === 'text');
  return OUTLINE_PARTS.map((part) => ({
    part,
    title: OUTLINE[part].vi,
    fields: fieldsOfPart(part, texts).map(({ key, label, required }) => ({ key, label, required: required ?? false })),
  }));
}

/** The text fields that belong to the part, in the order of the outline; those it does not name come last, in their own. */
export function fieldsOfPart<Field extends { readonly key: string }>(
  part: OutlinePart,
  texts: readonly Field[],
): Field[] {
  const named = OUTLINE[part].keys.flatMap((key) => texts.filter((field) => field.key === key));
  if (part !== PART_OF_OTHER_TEXTS) return named;
  const everywhere = new Set<string>(OUTLINE_PARTS.flatMap((each) => OUTLINE[each].keys));
  return [...named, ...texts.filter(({ key }) => !everywhere.has(key))];
}
