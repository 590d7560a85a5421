import type { CommentSubjectKind } from '#domain/comment/comment';
import { PAPER_KINDS, type PaperKind } from '#domain/paper/paper-kind';
import { type ReviewKind, reviewName } from '#domain/review/review';
import type { Facts, MailText } from './words.js';

type Language = 'vi' | 'en';
type Naming = Readonly<Record<Language, (f: Facts) => string>>;

const titled = (vi: string, en: string): Naming => ({
  vi: (f) => `${vi} ${f.title}`,
  en: (f) => `${en} ${f.title}`,
});
const review = (f: Facts, language: Language) => reviewName(f.reviewKind as ReviewKind, f.year, f.topic, language);
const paper = (f: Facts, language: Language) =>
  `${PAPER_KINDS[f.paperKind as PaperKind].name[language]} (${f.subject})`;

/** What the talk is about, in words. */
const SUBJECT: Readonly<Record<CommentSubjectKind, Naming>> = {
  obligation: titled('báo cáo', 'report'),
  task: titled('nhiệm vụ', 'task'),
  plan: titled('kế hoạch năm', 'plan of'),
  paper: { vi: (f) => `văn bản ${paper(f, 'vi')}`, en: (f) => `paper ${paper(f, 'en')}` },
  packet: {
    vi: (f) => `hồ sơ trình ${review(f, 'vi')}`,
    en: (f) => `packet of the ${review(f, 'en')}`,
  },
  obstacle: titled('khó khăn, vướng mắc', 'obstacle'),
  direction: titled('ý kiến chỉ đạo', 'direction'),
  inspection: titled('cuộc kiểm tra, giám sát', 'inspection'),
  review: { vi: (f) => review(f, 'vi'), en: (f) => review(f, 'en') },
  extension: titled('đề nghị gia hạn', 'request for more time'),
};

const on = (f: Facts, language: Language) => SUBJECT[f.subjectKind as CommentSubjectKind][language](f);

/** Who has said something, and about what; the words themselves are read in the product. */
export const COMMENT_TEXTS = {
  'comment-mention': {
    vi: {
      subject: (f) => `${f.by} nhắc đến bạn: ${on(f, 'vi')} – ${f.programme}`,
      body: (f) => [
        `${f.by} nhắc tên bạn khi trao đổi về ${on(f, 'vi')}, chương trình “${f.programmeTitle}”.`,
        'Mở mục này để đọc và trả lời.',
      ],
    },
    en: {
      subject: (f) => `${f.by} named you: ${on(f, 'en')} – ${f.programme}`,
      body: (f) => [
        `${f.by} named you in a comment on ${on(f, 'en')}, programme “${f.programmeTitle}”.`,
        'Open it to read and answer.',
      ],
    },
  },
  'comment-added': {
    vi: {
      subject: (f) => `Trao đổi mới: ${on(f, 'vi')} – ${f.programme}`,
      body: (f) => [`${f.by} có ý kiến mới về ${on(f, 'vi')}, chương trình “${f.programmeTitle}”.`],
    },
    en: {
      subject: (f) => `New comment: ${on(f, 'en')} – ${f.programme}`,
      body: (f) => [`${f.by} commented on ${on(f, 'en')}, programme “${f.programmeTitle}”.`],
    },
  },
} satisfies Record<string, MailText>;
