/** Lines on a field of 20 × 20, drawn for this app: no font and no address outside the installation. */
const PATHS: Readonly<Record<string, string>> = {
  work: 'M4 4h12v12H4z M7 8h6 M7 12h4',
  programme: 'M4 3h9l3 3v11H4z M13 3v3h3 M7 9h6 M7 12h6',
  packet: 'M3 6l7-3 7 3v8l-7 3-7-3z M3 6l7 3 7-3 M10 9v8',
  unit: 'M3 17V8l7-4 7 4v9 M7 17v-5h6v5',
  import: 'M10 3v9 M6 8.5l4 4 4-4 M3 13v4h14v-4',
  matrix: 'M3 3h14v14H3z M3 8h14 M3 12.5h14 M8 3v14 M12.5 3v14',
  search: 'M9 4a5 5 0 1 0 0 10 5 5 0 0 0 0-10z M13 13l4 4',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14z M10 6v4l3 2',
  check: 'M4 10l4 4 8-9',
  cross: 'M5 5l10 10 M15 5L5 15',
  alert: 'M10 3l8 14H2z M10 8v4 M10 14.5v.5',
  paper: 'M5 3h7l3 3v11H5z M8 10h4 M8 13h4',
  back: 'M12 4l-6 6 6 6',
  more: 'M4 10h.5 M9.75 10h.5 M15.5 10h.5',
  care: 'M2 10h4l2-5 4 10 2-5h4',
  people:
    'M7 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z M2 16c0-3 2-5 5-5s5 2 5 5 M13 4.5a2.5 2.5 0 0 1 0 4.6 M14 11.5c2.4.4 4 2.2 4 4.5',
};

/** A small picture beside its word; never instead of it. */
export function Icon({ name }: { name: string }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d={PATHS[name] ?? ''} strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}
