const SUBJECTS = ['direction', 'packet', 'inspection', 'obstacle', 'review', 'task', 'round', 'year'] as const;

/**
 * What a mail is about, from the facts it tells: all mails of one duty have the same thread, so that a mail program
 * shows them together. `year` alone is the plan of that year; nothing of the list is the programme itself.
 */
export function threadOf(programmeId: string | null, facts: Readonly<Record<string, unknown>>): string {
  const subject = SUBJECTS.find((each) => facts[each] !== undefined && facts[each] !== null);
  const about = subject ? `${subject}/${String(facts[subject])}` : 'programme';
  return `${programmeId ?? 'installation'}/${about}`;
}
