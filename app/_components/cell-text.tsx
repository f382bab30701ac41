import { numberText } from '@/lib/chart/describe-number'
import type { Marks } from '@/lib/figures/marks'
import type { PointState } from '@/lib/figures/series'

/** A value with its state, as points of a series and rows of the store carry it. */
export type ShownValue = {
  readonly status: PointState
  readonly value: number | null
  /** The printed sign of a mark. */
  readonly raw?: string | null | undefined
  readonly doubtful?: boolean | undefined
  readonly approximate?: boolean | undefined
  readonly derived?: boolean | undefined
  /** A blank of the report that a person took as 0. */
  readonly zeroed?: boolean | undefined
  /** Misread, and corrected after the original. */
  readonly corrected?: boolean | undefined
}

const FLAGS = [
  { key: 'doubtful', sign: '疑', words: '提取存疑，请对照原文', within: '含提取存疑的数，请对照原文' },
  { key: 'approximate', sign: '约', words: '报告写的是约数', within: '含报告所写的约数' },
  { key: 'derived', sign: '推', words: '推算：报告所列各部分之和', within: '含推算的数' },
  { key: 'zeroed', sign: '空', words: '含经核实按0计的空白', within: '含经核实按0计的空白' },
] as const

/** What a cell shows: each state looks different and says its name, and none of them looks like another's zero. */
export function CellText({ cell }: { cell: ShownValue }) {
  return (
    <>
      {isZeroedBlank(cell) ? <ZeroedBlank /> : <StateText cell={cell} />}
      {isZeroedBlank(cell) ? null : <Flags marks={cell} of="words" />}
      {cell.corrected ? <Corrected /> : null}
    </>
  )
}

/** The blank itself, not a figure that one of its parts makes 0. */
const isZeroedBlank = ({ zeroed, value, derived }: ShownValue) =>
  zeroed === true && value === 0 && derived !== true

function ZeroedBlank() {
  return (
    <span className="cell-word cell-zeroed" title="报告此格空白，经主管部门核实按0计">
      空<span className="cell-zeroed-note">（按0计）</span>
    </span>
  )
}

function Corrected() {
  return (
    <span className="cell-flag" title="程序读错，已对照原件更正">
      <span aria-hidden="true">更</span>
      <span className="visually-hidden">（已对照原件更正）</span>
    </span>
  )
}

/** The signs of a figure made of several numbers (a sum, a rate): what is among them. */
export function FlagsWithin({ marks }: FlagsProps) {
  return <Flags marks={marks} of="within" />
}

type FlagsProps = { readonly marks: { readonly [mark in keyof Marks]?: boolean | undefined } }

/** The same as sign and words, for a chart. */
export function flagsWithin(marks: FlagsProps['marks'] = {}) {
  return FLAGS.filter((flag) => marks[flag.key])
}

function Flags({ marks, of }: FlagsProps & { readonly of: 'words' | 'within' }) {
  if (!marks.doubtful && !marks.approximate && !marks.derived && !marks.zeroed) return null
  return flagsWithin(marks).map((flag) => (
    <span key={flag.key} className="cell-flag" title={flag[of]}>
      <span aria-hidden="true">{flag.sign}</span>
      <span className="visually-hidden">（{flag[of]}）</span>
    </span>
  ))
}

function StateText({ cell }: { cell: ShownValue }) {
  switch (cell.status) {
    case 'number':
      if (cell.value === null) throw new Error('a cell of status number holds no number')
      return cell.value === 0 ? <span className="zero">0</span> : numberText(cell.value)
    case 'blank':
      return (
        <span className="cell-word" title="报告此格空白，不作0计">
          空
        </span>
      )
    case 'mark':
      return (
        <span className="cell-mark" title="报告此格填的是符号，不作0计">
          {cell.raw || '符号'}
        </span>
      )
    case 'illegible':
      return (
        <span className="cell-unread" title="此格无法识别，请看原文">
          <span aria-hidden="true">?</span>
          <span className="visually-hidden">无法识别</span>
        </span>
      )
    case 'absent':
      return (
        <span className="cell-none" title="该年表式没有这一项">
          <span aria-hidden="true">·</span>
          <span className="visually-hidden">本表式无此项</span>
        </span>
      )
    case 'missing':
      return (
        <span className="cell-missing" title="未收到该年年报">
          未报
        </span>
      )
    case 'unpublished':
      return (
        <span className="cell-missing" title="该年年报还没有公布">
          未公布
        </span>
      )
    case 'not_applicable':
      return (
        <span className="cell-none small" title="该年不应报送">
          不适用
        </span>
      )
    case 'not_stated':
      return (
        <span className="cell-none" title="年报正文没有写这个数">
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">正文未述</span>
        </span>
      )
  }
}
