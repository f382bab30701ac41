import { type Check, type CheckInput, yearOf } from './check'

/** Article 49, since 2019-05-15: departments by 31 January, governments of county level and above by 31 March. */
const SINCE = 2019

export const P_01: Check = {
  id: 'P-01',
  severity: 'error',
  title: '按期公布',
  basis: '《中华人民共和国政府信息公开条例》（国令第711号）第四十九条',
  explanation:
    '工作部门应在每年1月31日前公布上一年度报告，县级以上地方人民政府应在3月31日前公布。日期以登记的公布日期为准，没有登记的取网页上标明的发布日期，网站改版重新发布的请核对；乡镇、街道比照执行，只作提示。',
  run: (input) => {
    const { report, context } = input
    const year = yearOf(input)
    const stated = statedDay(input)
    if (!stated || year === null || year < SINCE) return []
    // 公共企事业单位 and the party's offices follow rules of their own.
    if (context.unitKind === 'public_body' || context.unitKind === 'party') return []
    const whole = context.unitKind === 'government' || report.identity.scope === 'government'
    const due = `${year + 1}-${whole ? '03-31' : '01-31'}`
    if (stated.date <= due) return []
    const message = `未按《条例》第四十九条规定于${inWords(due)}前公布，${stated.source}的公布日期为${inWords(stated.date)}。`
    const grassRoots = context.unitKind === 'township' || context.unitKind === 'subdistrict'
    const finding = { message, cells: [], quote: `${stated.label}：${stated.date}`, assessable: true }
    return [grassRoots ? { ...finding, severity: 'warn' } : finding]
  },
  passing: { unit: '青禾县民政局', year: 2023, published: '2024-01-31' },
  failing: { unit: '青禾县民政局', year: 2023, published: '2024-02-18' },
}

/** The day of publication: as a person has registered it, else as the page states it. */
function statedDay({ report, context }: CheckInput): { date: string; label: string; source: string } | null {
  if (context.publishedOn) return { date: context.publishedOn, label: '公布日期', source: '登记' }
  const printed = report.source.publishedAt
  if (!printed || /成文|印发|落款/.test(printed.label)) return null
  return { ...printed, source: '网页标明' }
}

function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
