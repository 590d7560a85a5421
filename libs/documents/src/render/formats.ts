/** What a paper is made into. */
export const PAPER_FORMATS = {
  pdf: { mediaType: 'application/pdf', ending: '.pdf' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: '.docx' },
  html: { mediaType: 'text/html; charset=utf-8', ending: '.html' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: '.xlsx' },
} as const satisfies Record<string, PaperFile>;

/** How a format is sent and named. */
export interface PaperFile {
  readonly mediaType: string;
  /** With its point. */
  readonly ending: string;
}

export type PaperFormat = keyof typeof PAPER_FORMATS;
