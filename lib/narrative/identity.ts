import { canonicalUnitName, regionOf, tidyName } from '../catalogue/unit-names'
import type { Identity, Scope, Warning } from '../model/report'
import type { SourceDocument } from '../model/source-document'

const YEAR = '(20[012]\\d|[二两][〇○零0O]{1}[〇○零一二三四五六七八九]{2})年?度?'
const REPORT = '政府(?:政务)?信息公开(?:工作)?(?:的)?(?:年度|年|情况的?|年度情况的?)?报告?'
const UNIT_FIRST = new RegExp(
  `^(?:关于)?([\\u4e00-\\u9fa5（）()·]{2,40}?)(?:关于)?${YEAR}(?:关于)?(?:的)?${REPORT}`,
)
const YEAR_FIRST = new RegExp(`^(?:关于)?${YEAR}([\\u4e00-\\u9fa5（）()·]{2,40}?)(?:关于)?(?:的)?${REPORT}`)
const YEAR_INSIDE = new RegExp(
  `^(?:关于)?([\\u4e00-\\u9fa5（）()·]{2,40}?)政府信息公开工作?${YEAR}(?:工作)?年?度?报告`,
)
const NAMELESS = new RegExp(`^${YEAR}${REPORT}`)
const PERIOD = /(20[012]\d)年?1月1日(?:起)?(?:至|到|[-—~～])(?:(20[012]\d)年?)?12月31/
const COMPILED_FROM = /汇总(?:了)?([\u4e00-\u9fa5]{2,20}?)各(?:有关|部门|单位|级|乡镇)/
/** The office speaks of applications of the whole place: whose figures they are must be confirmed by a person. */
const WHOLE_PLACE =
  /全[县市区](?:各级|各部门|各单位|共|累计|全年|行政机关)*(?:收到|受理|接收|新收|办理)[^。；]{0,12}申请/
const TITLE_LINES = 14

type Found = { unit: string | null; year: number | null; title: string }

/** Finds unit, year and scope from title and text. What the text does not tell is null and said in a warning. */
export function findIdentity(document: SourceDocument): { identity: Identity; warnings: Warning[] } {
  const paragraphs = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [tidyName(block.text)] : [],
  )
  const text = paragraphs.join('')
  const titled = titleOf(document, paragraphs)
  const compiled = COMPILED_FROM.exec(text.slice(0, 3000))?.[1] ?? null
  const printedUnit = titled?.unit ?? compiled
  const county = printedUnit && !regionOf(printedUnit) ? countyOf(text) : null
  const unit = printedUnit ? canonicalUnitName(printedUnit, county) : null
  const period = PERIOD.exec(text)
  const periodYear = period ? Number(period[1]) : null
  const year = titled?.year ?? periodYear
  const scope = scopeOf(unit, text, compiled !== null)
  return {
    identity: { unit, year, scope, title: titled?.title ?? null },
    warnings: identityWarnings({
      unit,
      year,
      periodYear,
      scope,
      county,
      titled: titled !== null && titled.unit !== null,
    }),
  }
}

/** The first lines, alone and joined with the next one or two, then the title the carrier declares, then a quoted title. */
function titleOf(document: SourceDocument, paragraphs: readonly string[]): Found | null {
  const candidates: string[] = []
  for (let at = 0; at < Math.min(paragraphs.length, TITLE_LINES); at += 1) {
    for (const size of [1, 2, 3]) {
      const joined = paragraphs.slice(at, at + size).join('')
      if (joined.length <= 90 || size === 1) candidates.push(joined.slice(0, 120))
    }
  }
  if (document.declaredTitle) candidates.push(tidyName(document.declaredTitle))
  const quoted =
    /(?:发布|公布|编制(?:了|本)?|现将)([\u4e00-\u9fa5（）()·]{2,40}20[012]\d年?度?政府信息公开工作?年度报告)/.exec(
      paragraphs.slice(0, 40).join(''),
    )?.[1]
  if (quoted) candidates.push(quoted)
  const found = candidates.map(parseTitle).filter((each) => each !== null)
  return found.find((each) => each.unit !== null) ?? found[0] ?? null
}

function parseTitle(text: string): Found | null {
  const unitFirst = UNIT_FIRST.exec(text) ?? YEAR_INSIDE.exec(text)
  if (unitFirst && isName(unitFirst[1] ?? ''))
    return { unit: unitFirst[1] ?? null, year: yearOf(unitFirst[2] ?? ''), title: unitFirst[0] }
  const nameless = NAMELESS.exec(text)
  if (nameless) return { unit: null, year: yearOf(nameless[1] ?? ''), title: nameless[0] }
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst && isName(yearFirst[2] ?? ''))
    return { unit: yearFirst[2] ?? null, year: yearOf(yearFirst[1] ?? ''), title: yearFirst[0] }
  return null
}

/** A name ends like an office, a government or a place; sentences that only mention a report do not pass. */
function isName(text: string): boolean {
  return (
    !/根据|按照|要求|现将|发布|关于|的通知|本报告|年度|[，。：；]/.test(text) &&
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
  for (const found of text.matchAll(/([\u4e00-\u9fa5]{2,3}[县市区旗])(?=人民政府|政府)/g)) {
    const name = (found[1] ?? '').replace(/^(?:在|由|经|过|向|和|及|与|对|从|到|为|以)/, '')
    if (name.length >= 3) counts.set(name, (counts.get(name) ?? 0) + 1)
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
  if (!found.year) warn('year-uncertain', '标题和正文没有写明报告年度。')
  else if (found.periodYear && found.periodYear !== found.year) {
    warn('year-uncertain', `标题年度为${found.year}年，统计期限为${found.periodYear}年，请核对。`)
  }
  if (found.scope === 'unknown' && found.unit) {
    warn('scope-uncertain', '不能确定是本单位的数据还是整个地方的汇总数据，请核对。')
  }
  return warnings
}
