/** The tabs of a report, each an address of its own. */
export const REPORT_TABS = [
  { id: 'tables', label: '表格', path: '' },
  { id: 'text', label: '正文', path: '/text' },
  { id: 'source', label: '原文件', path: '/source' },
  { id: 'changes', label: '与上年对比', path: '/changes' },
  { id: 'revisions', label: '修订记录', path: '/revisions' },
] as const
export type ReportTab = (typeof REPORT_TABS)[number]['id']

type Target = {
  readonly slug: string
  readonly year: number
  /** Keeps an old version in view from tab to tab. */
  readonly version?: number | undefined
}

/** The address of a tab of a report. */
export function tabHref({ slug, year, version }: Target, tab: ReportTab, anchor = ''): string {
  const path = REPORT_TABS.find((each) => each.id === tab)?.path ?? ''
  return `/units/${slug}/${year}${path}${version === undefined ? '' : `?version=${version}`}${anchor}`
}

/** The address of the original document. */
export function originalHref({ slug, year, version }: Target): string {
  return `/units/${slug}/${year}/original${version === undefined ? '' : `?version=${version}`}`
}
