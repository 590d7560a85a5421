/** How an indicator of the shared catalogue counts. */
export const INDICATOR_KINDS = {
  cumulative: { vi: 'cộng dồn trong kỳ', en: 'counted over the period' },
  'at-a-moment': { vi: 'tại thời điểm chốt số liệu', en: 'as it stands at the cut-off' },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type IndicatorKind = keyof typeof INDICATOR_KINDS;
export const INDICATOR_KIND_NAMES = Object.keys(INDICATOR_KINDS) as [IndicatorKind, ...IndicatorKind[]];
