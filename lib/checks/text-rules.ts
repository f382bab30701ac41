/**
 * Rules that miss something in the words of a report. Of a report that was typed as figures only they would blame the
 * unit for what nobody typed.
 */
export const TEXT_RULES: ReadonlySet<string> = new Set([
  'S-01',
  'S-02',
  'S-06',
  'S-07',
  'S-08',
  'S-09',
  'T3-08',
  'T3-10',
  'P-04',
  'Y-10',
])
