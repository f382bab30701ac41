import { canonicalUnitName, regionOf, tidyName } from '../catalogue/unit-names'
import type { Identity, Scope, Warning } from '../model/report'
import type { SourceDocument } from '../model/source-document'

const YEAR = '(20[012]\\d|[二两][〇○零0O]{1}[〇○零一二三四五六七八九]{2})年?度?'
const REPORT = '(?:政府(?:政务)?|政务)信息公开(?:工作)?(?:的)?(?:年度|年|情况的?|年度情况的?)?(?:工作)?报告?'
/** Place names hold characters beyond the common ones (镇远县㵲阳镇): every Han character counts. */
const NAME = '[\\p{Script=Han}（）()·]'
const UNIT_FIRST = new RegExp(`^(?:关于)?(${NAME}{2,40}?)(?:关于)?${YEAR}(?:关于)?(?:的)?${REPORT}`, 'u')
const YEAR_FIRST = new RegExp(`^(?:关于)?${YEAR}(${NAME}{2,40}?)(?:关于)?(?:的)?${REPORT}`, 'u')
const YEAR_INSIDE = new RegExp(
  `^(?:关于)?(${NAME}{2,40}?)(?:政府|政务)信息公开(?:工作)?${YEAR}(?:工作)?年?度?报告`,
  'u',
)
const NAMELESS = new RegExp(`^${YEAR}${REPORT}`)
const PERIOD = /(20[012]\d)年?1月1日(?:起)?(?:至|到|[-—~～])(?:(20[012]\d)年?)?12月31/
const COMPILED_FROM = /汇总(?:了)?(\p{Script=Han}{2,20}?)各(?:有关|部门|单位|级|乡镇)/u
/** The office speaks of applications of the whole place: whose figures they are must be confirmed by a person. */
const WHOLE_PLACE = /[全我本][县市区][^。；]{0,24}?(?:收到|受理|接收|新收|办理)[^。；]{0,14}?申请/
/** 现公布X2024年政府信息公开工作年度报告, 公布2024年度X政府信息公开年度报告. */
const QUOTED_TITLE =
  /(?:发布|公布|编制(?:完成|了|本)?|现将)((?:[\p{Script=Han}（）()·]{2,40}20[012]\d年?度?|20[012]\d年?度?[\p{Script=Han}（）()·]{2,40}?)(?:政府|政务)信息公开(?:工作年度|年度工作|年度|工作)报告)/u
/** 由X编制: whose report it is where no title says it. */
const COMPILED_BY = /由(\p{Script=Han}{4,30}?)(?:负责|组织|汇总)?(?:编制|编写)(?=[。，,；;]|而成|完成)/u
const TITLE_LINES = 14

/** `strong`: printed as one line or declared by the carrier, not pieced together. */
type Found = { unit: string | null; year: number | null; title: string; strong: boolean }

/** What a person says about a document; it overrules what the document says of itself. */
export type GivenIdentity = { readonly unit?: string | undefined; readonly year?: number | undefined }

/** Finds unit, year and scope from title and text. What the text does not tell is null and said in a warning. */
export function findIdentity(
  document: SourceDocument,
  given: GivenIdentity = {},
): { identity: Identity; warnings: Warning[] } {
  const paragraphs = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [tidyName(block.text)] : [],
  )
  const text = paragraphs.join('')
  const titles = titlesOf(document, paragraphs)
  const titled = titles[0] ?? null
  const compiled = COMPILED_FROM.exec(text.slice(0, 3000))?.[1] ?? null
  const printedUnit = given.unit ?? titled?.unit ?? compiled ?? compilerOf(text)
  const county = printedUnit && !given.unit && !regionOf(printedUnit) ? countyOf(paragraphs.join('\n')) : null
  const unit = printedUnit ? canonicalUnitName(printedUnit, county) : null
  const period = PERIOD.exec(text)
  const periodYear = period ? Number(period[1]) : null
  const year = given.year ?? titled?.year ?? periodYear
  const scope = scopeOf(unit, text, compiled !== null)
  const warnings = identityWarnings({
    unit,
    year,
    periodYear: given.year ? null : periodYear,
    scope,
    county,
    titled: given.unit !== undefined || (titled !== null && titled.unit !== null),
  })
  const others = given.unit ? [] : otherUnits(titles, unit, county)
  if (others.length > 0) {
    const message = `标题的写法不一，按“${unit}”读取，另有“${others.join('”“')}”，请核对。`
    warnings.push({ code: 'unit-uncertain', message, place: null })
  }
  return { identity: { unit, year, scope, title: titled?.title ?? null }, warnings }
}

function otherUnits(titles: readonly Found[], unit: string | null, county: string | null): string[] {
  const named = titles.flatMap((each) =>
    each.unit && each.strong ? [canonicalUnitName(each.unit, county)] : [],
  )
  return [...new Set(named)].filter((name) => name !== unit)
}

/**
 * Titles, most trustworthy first: one whole line, what the carrier declares, lines joined with the next one or two, a
 * title quoted in the preamble, a title over the name; joined lines that begin within a name, and then titles without a
 * name, come last.
 */
function titlesOf(document: SourceDocument, paragraphs: readonly string[]): Found[] {
  const head = paragraphs.slice(0, TITLE_LINES)
  const joined = (size: number) =>
    head.map((_, at) => paragraphs.slice(at, at + size).join('')).filter((text) => text.length <= 90)
  const quoted = QUOTED_TITLE.exec(paragraphs.slice(0, 40).join(''))?.[1]
  const strong = [
    ...head.map((line, at) => nameBegunAbove(head, at) + line.slice(0, 120)),
    ...(document.declaredTitle ? [tidyName(document.declaredTitle)] : []),
  ]
  const weak = [...joined(2), ...joined(3), ...(quoted ? [quoted] : [])]
  const found = [
    ...strong.map((text) => parseTitle(text, true)),
    ...weak.map((text) => parseTitle(text, false)),
    ...head.map((line, at) => namedBelow(line, head[at + 1])),
  ].filter((each) => each !== null)
  const rank = ({ unit, strong }: Found) => (unit === null ? 2 : strong || regionOf(unit) ? 0 : 1)
  return found.toSorted((a, b) => rank(a) - rank(b))
}

/** A line of nothing but a name or a piece of one: no digits, no punctuation, not a menu or the head of a column. */
const NAME_PIECE = /^[\p{Script=Han}（）()·]{2,30}$/u
const NO_NAME =
  /公开|报告|年报|首页|网站|门户|导航|索引|目录|栏目|专栏|正文|文件|通知|公告|发布|来源|附件|打印/
const LINES_ABOVE = 2

/**
 * What the lines above a title hold of its unit's name: a long name is broken over two or three lines (云泽县人力资源和社会 /
 * 保障局2023年…). Empty when the line names its place itself. Of the government's name as a masthead only the place is taken.
 */
function nameBegunAbove(lines: readonly string[], at: number): string {
  const unit = parseTitle(lines[at] ?? '', true)?.unit
  if (!unit || regionOf(unit)) return ''
  let above = ''
  for (const line of lines.slice(Math.max(0, at - LINES_ABOVE), at).reverse()) {
    const piece = line.replace(/^关于/, '')
    if (!NAME_PIECE.test(piece) || NO_NAME.test(piece)) break
    above = piece + above
    if (!regionOf(above + unit)) continue
    if (above.endsWith(unit)) return above.slice(0, -unit.length)
    return /^办(?:公[室厅])?$/.test(unit) ? above : above.replace(/人民政府$/, '')
  }
  return above
}

/** A title without a name over a line that is nothing but the name of a unit. */
function namedBelow(line: string, below: string | undefined): Found | null {
  const title = parseTitle(line, true)
  if (title?.unit !== null || title.title !== line || below === undefined) return null
  return NAME_PIECE.test(below) && !NO_NAME.test(below) && isName(below) ? { ...title, unit: below } : null
}

/**
 * The block at which another report begins: a whole line that is the title of another unit or year behind the first
 * section. Whatever follows belongs to that report. Null when there is none.
 */
export function otherReportBlock(document: SourceDocument, identity: Identity): number | null {
  const first = document.blocks.findIndex(
    (block) => block.kind === 'paragraph' && /^\s*[一二]\s*[、.．]/.test(block.text),
  )
  if (first < 0 || !identity.unit || !identity.year) return null
  const region = regionOf(identity.unit)
  const at = document.blocks.findIndex((block, index) => {
    if (index <= first || block.kind !== 'paragraph' || block.text.length > 80) return false
    const text = tidyName(block.text)
    const title = parseTitle(text, true)
    if (!title?.unit || title.title.length < text.length - 6) return false
    return canonicalUnitName(title.unit, region) !== identity.unit || title.year !== identity.year
  })
  return at < 0 ? null : at
}

/** The office a preamble says the report was made by, with its place; a mere 本机关 names nobody. */
function compilerOf(text: string): string | null {
  const name = COMPILED_BY.exec(text.slice(0, 1000))?.[1] ?? ''
  return isName(name) && regionOf(name) ? name : null
}

/** What stands in front of a title on its line: 标题：, Page 8 -. */
const IN_FRONT = /^(?:(?:文件|信息)?(?:标题|名称)[:：]?|Page\d+[-—])/i

function parseTitle(line: string, strong: boolean): Found | null {
  const text = line.replace(IN_FRONT, '')
  const unitFirst = UNIT_FIRST.exec(text) ?? YEAR_INSIDE.exec(text)
  if (unitFirst && isName(unitFirst[1] ?? ''))
    return { unit: unitFirst[1] ?? null, year: yearOf(unitFirst[2] ?? ''), title: unitFirst[0], strong }
  const nameless = NAMELESS.exec(text)
  if (nameless) return { unit: null, year: yearOf(nameless[1] ?? ''), title: nameless[0], strong }
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst && isName(yearFirst[2] ?? ''))
    return { unit: yearFirst[2] ?? null, year: yearOf(yearFirst[1] ?? ''), title: yearFirst[0], strong }
  return null
}

/** A name ends like an office, a government or a place; sentences that only mention a report do not pass. */
function isName(text: string): boolean {
  return (
    !/根据|按照|要求|现将|发布|关于|的通知|本报告|年度|[，。：；]|^(?:现|特)?(?:向社会)?(?:公布|公开|编制(?!委)|完成)/.test(
      text,
    ) &&
    /[县市区省州旗乡镇道局委办厅室院中心馆社处所站校队部会园场司团府]$/.test(
      text.replace(/[（(][^（）()]*[)）]$/, ''),
    )
  )
}

const DIGITS = '〇一二三四五六七八九'
function yearOf(text: string): number | null {
  const digits = [...text.replace(/[○零O]/g, '〇').replace('两', '二')]
    .map((char) => (/\d/.test(char) ? char : String(DIGITS.indexOf(char))))
    .join('')
  const year = Number(digits)
  return Number.isInteger(year) && year >= 2008 && year <= 2099 ? year : null
}

/** The county most often named before 人民政府 or 政府: put in front of a name that lacks it, and said so. */
function countyOf(text: string): string | null {
  const counts = new Map<string, number>()
  for (const found of text.matchAll(/(\p{Script=Han}{2,3}[县市区旗])(?=人民政府|政府)/gu)) {
    const name = (found[1] ?? '').replace(/^(?:在|由|经|过|向|和|及|与|对|从|到|为|以)/, '')
    if (name.length >= 3 && !/^(?:标题|名称|来源|机构|单位|全|各|本|我|该)/.test(name))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function scopeOf(unit: string | null, text: string, compiled: boolean): Scope {
  if (!unit) return 'unknown'
  if (compiled || /[^乡镇]人民政府$/.test(unit)) return 'government'
  if (/[县市区州]$/.test(unit)) return 'unknown'
  if (/办公[室厅]$/.test(unit) && WHOLE_PLACE.test(text)) return 'unknown'
  return 'own'
}

function identityWarnings(found: {
  unit: string | null
  year: number | null
  periodYear: number | null
  scope: Scope
  county: string | null
  titled: boolean
}): Warning[] {
  const warnings: Warning[] = []
  const warn = (code: Warning['code'], message: string) => warnings.push({ code, message, place: null })
  if (!found.unit) warn('unit-uncertain', '标题和正文没有写明是哪个单位的报告。')
  else if (!found.titled) warn('unit-uncertain', `标题没有写明单位，“${found.unit}”取自正文，请核对。`)
  else if (found.county) warn('unit-uncertain', `标题中的单位没有写地名，按正文补为“${found.unit}”，请核对。`)
  else if (!regionOf(found.unit))
    warn('unit-without-place', `“${found.unit}”没有写地名，正文也没有，请核对。`)
  if (!found.year) warn('year-uncertain', '标题和正文没有写明报告年度。')
  else if (found.periodYear && found.periodYear !== found.year) {
    warn('year-uncertain', `标题年度为${found.year}年，统计期限为${found.periodYear}年，请核对。`)
  }
  if (found.scope === 'unknown' && found.unit) {
    warn('scope-uncertain', '不能确定是本单位的数据还是整个地方的汇总数据，请核对。')
  }
  return warnings
}
