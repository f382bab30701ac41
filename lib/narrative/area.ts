import { kindFromName } from '../catalogue/unit-kinds'

/** Offices and the governments themselves report on their whole area; a bureau, a township and the like on themselves. */
const SPEAKS_FOR_ITSELF: ReadonlySet<string> = new Set([
  'department',
  'institution',
  'township',
  'subdistrict',
  'branch',
  'vertical',
  'public_body',
])

/** 全县共收到, 全市各级行政机关; not 围绕全县中心工作, where the area only describes something else. */
const AREA =
  /全(?:县|市|区|省|旗|州|自治区)(?=(?:各级|各乡镇?|各部门|各单位|各镇|各街道|范围|上下|政府系统|行政机关|系统)|(?:共|累计|合计|总计|全年|本年|主动|公开|收到|新收|受理|接到|接收|办结|答复|发布|公布|制发|制定|现行|政府信息|政务|网站|20\d\d年))|各(?:乡镇|镇乡|部门|单位|县区|县市区|区县|街道|镇街)(?=[^，。；]{0,8}(?:共|累计|公开|收到|受理|发布|制发|办结))/g
/** From here on the unit speaks of itself again. */
const OWN =
  /我(?:局|委|办|镇|乡|街道|中心|单位|机关|站|所|院|馆|处|社|分局)|本(?:局|委|办|镇|乡|街道|中心|单位|机关|级|部门)|局机关|(?:县|市|区)局(?=收到|公开|发布|受理|共)/g

/**
 * Tells for the places of a sentence whether the count there is about the whole county (全县共收到143件) in the report of
 * a unit that answers for itself only. `unit` null: not known, and nothing is said.
 */
export function areaMarks(sentence: string, unit: string | null): (at: number) => boolean {
  if (unit === null || !SPEAKS_FOR_ITSELF.has(kindFromName(unit) ?? '')) return () => false
  const areas = [...sentence.matchAll(AREA)].map((match) => match.index)
  if (areas.length === 0) return () => false
  const own = [...sentence.matchAll(OWN)].map((match) => match.index)
  const last = (places: readonly number[], at: number) => places.findLast((place) => place < at) ?? -1
  return (at) => last(areas, at) > last(own, at)
}
