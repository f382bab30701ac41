import type { Confirmed, ConfirmMode } from '@/db/desk/staging/confirm-staged'

/** More names than this are only counted. */
const NAMED = 3

/** What became of the lines a person has confirmed; reports of other counties are told apart, for they count nowhere. */
export function confirmedWords(done: readonly Confirmed[], mode: ConfirmMode): string {
  const taken = done.filter((each) => each.ok)
  const own = taken.filter(({ external }) => !external).length
  const others = taken.filter(({ external }) => external)
  const failed = done.length - taken.length
  return [
    own > 0 ? `已收 ${own} 份，${mode === 'direct' ? '计入全县' : '列为已交，待审核'}。` : '',
    others.length > 0
      ? `${own > 0 ? '另' : '已'}收外部参照 ${others.length} 份（${namesOf(others)}）：不是本县的单位，不计入本县的家数和合计；确属本县的，请在单位名录的“外部参照”中改回待确认。`
      : '',
    failed > 0 ? `${failed} 份没有收，仍在清单中，各行写明了原因。` : '',
  ].join('')
}

function namesOf(taken: readonly { readonly unit: string; readonly year: number }[]): string {
  const named = taken.slice(0, NAMED).map(({ unit, year }) => `${unit}${year}年`)
  return `${named.join('、')}${taken.length > NAMED ? '等' : ''}`
}
