/** Who a page is for, as db/store-view.ts has it. */
type Seen = 'local' | 'public' | 'desk'

/**
 * What is true of every finding shown or counted: in public a supervisor has confirmed it; at the desk some are confirmed,
 * and a list marks which.
 */
export const FINDINGS_NOTES: Readonly<Record<Seen, string>> = {
  local: '自动核对，未经核实',
  public: '只列出主管部门认定的问题，没有列出的不表示没有问题',
  desk: '自动核对；主管部门已认定的除外，均未经核实',
}

/** Head over findings. */
export const FINDINGS_HEADS: Readonly<Record<Seen, string>> = {
  local: '核对发现的问题',
  public: '已认定的问题',
  desk: '核对发现的问题',
}

/** What the counts of a rule are of, as a sentence without its stop. */
export const RULE_COUNT_NOTES: Readonly<Record<Seen, string>> = {
  local: '“报告”为提出问题的年报份数，“无法核对”为所需数字空白或者未能识别的年报份数',
  public: '“报告”为其问题已经主管部门认定的年报份数，“无法核对”为已认定无法核对的年报份数，未经认定的不计',
  desk: '“报告”为提出问题的年报份数，“无法核对”为所需数字空白或者未能识别的年报份数',
}

/** Head over the rules about which reports there are: what they say stands on no report, so nobody confirms it. */
export const YEAR_RULES_HEADS: Readonly<Record<Seen, string>> = {
  local: '报告收录（按单位和年度计）',
  public: '报告收录（按单位和年度计，由程序按已公布的年报得出，未经核实）',
  desk: '报告收录（按单位和年度计）',
}

/** Said where nothing is found: in public only that nothing is confirmed so far, which clears no report. */
export const NOTHING_FOUND: Readonly<Record<Seen, string>> = {
  local: '核对未发现问题',
  public: '尚无已认定的问题',
  desk: '核对未发现问题',
}
