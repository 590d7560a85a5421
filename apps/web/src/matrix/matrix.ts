import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, data } from '../api/client';
import { useWords } from '../language/use-words';

export type Matrix = components['schemas']['ReportingMatrix'];
export type MatrixUnit = Matrix['units'][number];
export type Period = Matrix['periods'][number];
export type CellName = Matrix['cells'][number]['cell'];
export type UnitHistory = components['schemas']['UnitHistory'];

/** The whole matrix at once: one letter a report, so that thousands of units fit into one answer. */
export const useMatrix = (programme: string) =>
  useQuery({
    queryKey: ['programme', programme, 'matrix'],
    queryFn: () => data(api.GET('/api/v1/programmes/{id}/matrix', { params: { path: { id: programme } } })),
  });

/** How one unit reported, period by period. */
export const useUnitHistory = (programme: string, unit: string) =>
  useQuery({
    queryKey: ['programme', programme, 'history', unit],
    queryFn: () =>
      data(api.GET('/api/v1/programmes/{id}/units/{unit}/history', { params: { path: { id: programme, unit } } })),
    staleTime: 10_000,
  });

/** How a cell looks: never by its colour alone. The sign is `sign.<cell>` of the matrix's words. */
const TONES: Readonly<Record<CellName, string>> = {
  overdue: 'red',
  'returned-overdue': 'red',
  missing: 'red',
  returned: 'amber',
  open: 'none',
  'sent-on-time': 'blue',
  'sent-late': 'amber',
  'accepted-on-time': 'green',
  'accepted-late': 'amber-green',
  'not-asked': 'off',
};

/** In the order of the legend: what calls for something first. */
export const CELLS = Object.keys(TONES) as CellName[];

export interface CellLook {
  readonly cell: CellName;
  readonly sign: string;
  readonly words: string;
  readonly tone: string;
}

/** The look of every letter, in the language of the page; made once, not once a cell. */
export function useLooks(cells: Matrix['cells']): Readonly<Record<string, CellLook>> {
  const t = useWords('matrix');
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return useMemo(
    () =>
      Object.fromEntries(
        cells.map((each) => [
          each.letter,
          { cell: each.cell, sign: t(`sign.${each.cell}`), words: each[language], tone: TONES[each.cell] },
        ]),
      ),
    [cells, language, t],
  );
}
