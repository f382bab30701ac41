/** Titles, document numbers and names in quotation marks are blanked: years in them date nothing. */
export const blankTitles = (text: string) =>
  text.replace(/《[^》]*》|〔[^〕]*〕|“[^”]*”/g, (title) => '·'.repeat(title.length))

const OTHER_YEAR = /去年|上一?年度?|前年|往年|历年|以往|下一步|今后|(?<![转至到入延])(?:明年|来年)/g
/** Behind 上年: these words make it the carried-over count of this year. */
const CARRIED = /^(?:度|末|底)*(?:的)?(?:结转|转结|转入|转来|转接|遗留|未办结|顺延|跨年|留存|接转)/
const COMPARED = /(?:比|较|与|同|相较于|相比|对比|跟)(?:[^，。；]{0,3})$/
/** 由上年的5件下降到2件: what it rose or fell to is this year's again. */
const THIS_YEAR =
  /今年|本年|年内|当年|(?<!\d年)(?<!\d)全年|(?:增加|增长|增|上升|提高|提升|下降|减少|降低|降|减|回落)(?:到|至|为)/g
const PLAN =
  /将(?:进一步|继续|组织|开展|举办|加强|加大|全面|着力)|(?<!规划|生育|财政)计划(?:全年|年内|于|在|开展|举办|组织|公开|发布|推送|完成|达)|拟(?:于|定|开展|举办|组织)|力争|争取|每(?:年|季|个?月|半年|周|日|天)|(?:不(?:得|应|能)?(?:少|低|多|高)于|不(?:得)?超过|至少|目标(?:为|是)?)(?:全年)?$/
const CHANGE = /(?:增加|减少|增长|下降|上升|降低|(?<!新)增|减|回落|净增|净减|多出?|少|高于|低于)了?$/

/** 未发生一起, 没有1件: the number belongs to a denial, which the rules of zeros read. */
const DENIED = /(?:未(?!经|办结|答复)|没有|不存在|(?<!有)无(?!法))[^，。；、]{0,6}$/

/** Whether the count is how much more or less there was, not how much. */
export const isDifference = (clause: string) => CHANGE.test(clause)

/** Whether the words before a count put it into another year than the report's, into a plan, or make it a difference. */
export function isElsewhere(before: string, clause: string, year: number | null): boolean {
  if (CHANGE.test(clause) || PLAN.test(clause) || DENIED.test(clause)) return true
  if (/(?:比|较)(?:去年|上年|上一年|往年|20\d\d年)/.test(clause) && !/(?:至|达|达到|到)$/.test(clause))
    return true
  const text = blankTitles(before).replace(/\([^()]*\)/g, (aside) => '·'.repeat(aside.length))
  let governing = { at: -1, other: false }
  const note = (at: number, other: boolean) => {
    if (at > governing.at && !COMPARED.test(text.slice(Math.max(0, at - 5), at))) governing = { at, other }
  }
  for (const match of text.matchAll(THIS_YEAR)) note(match.index, false)
  for (const match of text.matchAll(OTHER_YEAR)) {
    const carried =
      CARRIED.test(text.slice(match.index + match[0].length)) ||
      /(?:结转|转入)(?:自|的)?$/.test(text.slice(0, match.index))
    if (!carried) note(match.index, true)
  }
  for (const match of text.matchAll(/(20\d\d)年/g)) {
    const named = Number(match[1])
    const carried =
      /(?:结转|转|延|延期|顺延|推迟)[入至到]?$/.test(text.slice(0, match.index)) ||
      CARRIED.test(text.slice(match.index + 5))
    if (year !== null && !carried) note(match.index, named !== year)
  }
  return governing.other
}
