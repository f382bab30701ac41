import { csvRow } from '../export/csv'
import { deadlineText } from './deadline'
import { awaited, cameLate, publishedLate, YEAR_STATE_LABELS, type YearStanding } from './year-line'

/** What the letters about a year are written from. */
export type YearFacts = {
  readonly county: string
  readonly year: number
  /** ISO day. */
  readonly today: string
  readonly lines: readonly YearStanding[]
  /** Faults a supervisor has confirmed, the most frequent first. */
  readonly faults: readonly ConfirmedFault[]
}
export type ConfirmedFault = {
  readonly rule: string
  /** What the rule compares, or what a supervisor wrote. */
  readonly title: string
  readonly reports: number
  readonly findings: number
}
/** A letter as paragraphs; the first is its title. */
export type Letter = readonly string[]

/** 催报清单: who is awaited, group by group, with the days left. */
export function reminder({ county, year, today, lines }: YearFacts): Letter {
  const open = awaited(lines)
  const obliged = lines.filter((line) => line.obliged === true)
  const there = obliged.filter(({ state }) => state !== 'missing')
  const part = (state: 'missing' | 'returned') => open.filter((line) => line.state === state)
  return [
    `${county}${year}年政府信息公开工作年度报告催报清单`,
    `截至${dayText(today)}，应报${obliged.length}家，已交${there.length}家，未报${part('missing').length}家，已退回待重报${part('returned').length}家。`,
    ...deadlines(open, today),
    ...byPeer('未报', part('missing')),
    ...byPeer('已退回，请修改后重报', part('returned')),
  ]
}

/** The same for a spreadsheet, one unit a row. */
export function reminderCsv({ today, lines }: YearFacts): string {
  const rows = awaited(lines).map(({ unit, state, deadline, returns }) => [
    unit.name,
    unit.peer,
    YEAR_STATE_LABELS[state],
    deadline,
    deadlineText(deadline, today),
    returns,
  ])
  const head = ['单位名称', '同类组', '状态', '报送时限', '距时限', '退回次数']
  return `\uFEFF${[head, ...rows].map(csvRow).join('')}`
}

/**
 * 通报 as a draft: who is late, who was sent back, common faults. Names only what people have entered or confirmed, and
 * leaves in 〔…〕 what a person has to write.
 */
export function bulletin(facts: YearFacts): Letter {
  const { county, year, today, lines } = facts
  const obliged = lines.filter((line) => line.obliged === true)
  const missing = obliged.filter(({ state }) => state === 'missing')
  const overdue = missing.filter(({ deadline }) => deadline < today)
  const published = obliged.filter(({ firstPublished }) => firstPublished !== null)
  const returned = lines.filter(({ returns }) => returns > 0)
  return [
    `关于${county}${year}年政府信息公开工作年度报告编制公布情况的通报（草稿）`,
    '〔主送单位〕：',
    `根据《中华人民共和国政府信息公开条例》第四十九条，现将${year}年政府信息公开工作年度报告编制公布情况通报如下。`,
    '一、总体情况',
    `截至${dayText(today)}，应报${obliged.length}家，已交${obliged.length - missing.length}家，未报${missing.length}家；已登记公布${published.length}家。`,
    '二、报送和公布时限',
    named('逾期未报', overdue),
    named('逾期报送', cameLate(lines)),
    named('逾期公布', publishedLate(lines)),
    '三、退回修改',
    returned.length === 0
      ? '没有退回修改的年报。'
      : `退回修改${returned.length}家：${returned.map(({ unit, returns }) => (returns > 1 ? `${unit.shortName}（${returns}次）` : unit.shortName)).join('、')}。`,
    '四、共性问题',
    ...faultLines(facts.faults),
    '五、工作要求',
    '〔请补充整改要求和时限。〕',
    '〔发文机关〕',
    dayText(today),
  ]
}

function faultLines(faults: readonly ConfirmedFault[]): string[] {
  if (faults.length === 0) return ['〔尚无经认定的问题。认定后这里按规则列出。〕']
  return faults
    .slice(0, 10)
    .map(
      ({ title, reports, findings }, at) => `${at + 1}．${unended(title)}：${reports}家，共${findings}处。`,
    )
}

/** Words of a sentence without its end: more follows them. */
const unended = (words: string): string => words.trim().replace(/[。；，、：！？.;,!?]+$/, '')

const named = (what: string, lines: readonly YearStanding[]) =>
  lines.length === 0
    ? `${what}：无。`
    : `${what}${lines.length}家：${lines.map(({ unit }) => unit.shortName).join('、')}。`

function deadlines(open: readonly YearStanding[], today: string): string[] {
  const days = [...new Set(open.map(({ deadline }) => deadline))].sort()
  return days.map((day) => {
    const units = open.filter(({ deadline }) => deadline === day)
    return `报送时限${dayText(day)}，${deadlineText(day, today)}：${units.length}家。`
  })
}

function byPeer(label: string, lines: readonly YearStanding[]): string[] {
  const groups = new Map<string, string[]>()
  for (const { unit } of lines) groups.set(unit.peer, [...(groups.get(unit.peer) ?? []), unit.shortName])
  if (groups.size === 0) return []
  return [
    `${label}：`,
    ...[...groups].map(([peer, names]) => `${peer}（${names.length}家）：${names.join('、')}`),
  ]
}

/** 2025-01-31 → 2025年1月31日 */
function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
