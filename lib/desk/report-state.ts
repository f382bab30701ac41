/**
 * Where a version of a report stands. imported: taken in at the command line, which is the administrator's act, and
 * counts at once · submitted: handed in, nobody has looked yet · reviewing: a supervisor has taken it · returned: sent
 * back with an opinion · proposed: one supervisor accepts it, a second one has to agree · accepted: final · published:
 * final, with the address and day of publication.
 */
export const REPORT_STATES = [
  'imported',
  'submitted',
  'reviewing',
  'returned',
  'proposed',
  'accepted',
  'published',
] as const
export type ReportState = (typeof REPORT_STATES)[number]

/** States whose versions everyone may see and that count in the county's figures. */
export const PUBLIC_STATES: readonly ReportState[] = ['imported', 'accepted', 'published']

export const STATE_LABELS: Readonly<Record<ReportState, string>> = {
  imported: '已收录',
  submitted: '已交',
  reviewing: '审核中',
  returned: '已退回',
  proposed: '待复核',
  accepted: '已定稿',
  published: '已公布',
}

/** What can be done with a version at the desk. */
export type ReportStep = 'take' | 'return' | 'propose' | 'accept' | 'publish' | 'reopen'

/** From which states a step may be taken, and where it leads. */
export const STEPS: Readonly<
  Record<
    ReportStep,
    { readonly from: readonly ReportState[]; readonly to: ReportState; readonly label: string }
  >
> = {
  take: { from: ['submitted', 'returned'], to: 'reviewing', label: '开始审核' },
  return: { from: ['imported', 'submitted', 'reviewing', 'proposed'], to: 'returned', label: '退回' },
  propose: { from: ['submitted', 'reviewing'], to: 'proposed', label: '提请定稿' },
  accept: { from: ['imported', 'submitted', 'reviewing', 'proposed'], to: 'accepted', label: '定稿' },
  publish: { from: ['imported', 'accepted', 'published'], to: 'published', label: '登记公布' },
  reopen: { from: ['accepted', 'proposed'], to: 'reviewing', label: '撤回定稿' },
}

/** The steps open to a version in this state, in the order they are offered. `second`: acceptance needs two people. */
export function stepsFrom(state: ReportState, second: boolean): ReportStep[] {
  return (Object.keys(STEPS) as ReportStep[]).filter((step) => {
    if (!STEPS[step].from.includes(state)) return false
    if (step === 'propose') return second
    return step !== 'accept' || !second || state === 'proposed' || state === 'imported'
  })
}
