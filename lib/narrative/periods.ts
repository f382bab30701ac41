/** The time a count is over. `since`: where in the sentence the words begin that a 其中 in front of it may govern. */
type Period = { readonly cumulative: boolean; readonly since: number }
type State = { at: number; over: 'open' | 'year' | 'more' }

/** 今年, 2023年; 以来, 历年; 截至2023年底; 累计: in text order these settle the period of the counts behind them. */
const MARKS =
  /(?<since>以来|历年|近年来?|近[两二三四五六七八九十几\d]年)|(?<asOf>(?:截[至止到]|迄今|至今)(?:至|到)?(?<date>20\d\d年)?(?:度?[末底]|\d{1,2}月(?:\d{1,2}[日号]|[末底])?)?)|(?<sum>累计)|(?<year>今年|本年|年内|当年|全年)|(?<named>20\d\d)年(?<start>1月)?/g
/** In front of 以来: the period began with the reporting year. */
const SINCE_NEW_YEAR = /(?:今年|本年度?|年初|(20\d\d)年度?(?:\d{1,2}月)?(?:\d{1,2}[日号])?)$/
/** A stock by its nature: at the end of the year is the year's figure. */
const STOCK = /有效|保留/

function isThisYear(before: string, year: number | null): boolean {
  const match = before.slice(-16).match(SINCE_NEW_YEAR)
  return match !== null && (match[1] === undefined || Number(match[1]) === year)
}

/** How the period changes along a text. 截至 alone changes nothing: with 累计 behind it the count is a stock. */
function statesOf(text: string, year: number | null): State[] {
  const states: State[] = [{ at: 0, over: 'open' }]
  let asOf = false
  let fromNewYear = false
  for (const { index, groups } of text.matchAll(MARKS)) {
    const last = states.at(-1)?.over
    const note = (over: State['over']) => states.push({ at: index, over })
    if (groups?.since) note(isThisYear(text.slice(0, index), year) ? 'year' : 'more')
    // 2023年，截至12月底: a date inside the year that was named.
    else if (groups?.asOf) asOf = !fromNewYear && (groups.date !== undefined || last !== 'year')
    else if (groups?.sum) asOf && note('more')
    else if (groups?.year || Number(groups?.named) === year) {
      note('year')
      fromNewYear = groups?.start !== undefined
      asOf = false
    }
  }
  return states
}

/** 累计公开8000条，其中本年200条: 累计 is told apart from the year in the same breath. */
function isDivided(behind: string, year: number | null): boolean {
  const named = behind.match(
    /^[^，。；：()\d]{0,16}[，；(]其中[，：]?[^，。；\d]{0,6}(?:(?:今年|本年|当年)|(20\d\d)年)/,
  )
  return named !== null && (named[1] === undefined || Number(named[1]) === year)
}

/**
 * Reads the periods of one sentence; the function returned answers for a count by its place, clause and tail.
 * `cumulative`: 截至…累计, 自…以来 and 历年 govern it, from in front or from a bracket behind. Plain 累计 is the year's.
 */
export function periodsOf(
  text: string,
  year: number | null,
): (start: number, end: number, clause: string, tail: string) => Period {
  const states = statesOf(text, year)
  return (start, end, clause, tail) => {
    const at = states.findLastIndex((state) => state.at <= start)
    const state = states[at] ?? { at: 0, over: 'open' }
    const behind = text.slice(end, end + 80)
    const aside = behind.match(/^[^，。；()\d]{0,12}\(([^()]{0,40})\)/)?.[1] ?? ''
    const asideOver = statesOf(aside, year).at(-1)?.over
    const explained = asideOver === 'more' || (/累计/.test(clause) && /截[至止]/.test(aside))
    const divided = state.over !== 'year' && /累计|^共/.test(clause) && isDivided(behind, year)
    const stock = STOCK.test(clause) || STOCK.test(tail)
    const yearAfterStock = state.over === 'year' && at > 0 && isOverMore(text, states, at)
    return {
      cumulative: !stock && (state.over === 'more' || explained || divided),
      since: yearAfterStock ? state.at : 0,
    }
  }
}

/** Whether what the year is told apart from was a stock: 截至…累计8000条, or plain 累计8000条 in front of 其中本年. */
function isOverMore(text: string, states: readonly State[], at: number): boolean {
  if (states[at - 1]?.over === 'more') return true
  const from = states[at]?.at ?? 0
  return /(?:累计|，共)[^其]{0,40}其中[，：]?[^，。；\d]{0,6}$/.test(text.slice(Math.max(0, from - 60), from))
}
