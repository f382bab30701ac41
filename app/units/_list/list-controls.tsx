import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import bar from '@/app/_components/filter-bar.module.css'
import type { ListColumn } from './list-row'
import { chosenBefore, type ListState, listHref } from './list-state'
import type { UnitList } from './load-list'
import styles from './unit-list.module.css'

type Props = {
  readonly path: string
  readonly state: ListState
  readonly kinds: UnitList['kinds']
  readonly columns: readonly ListColumn[]
  readonly change: (part: Partial<ListState>) => void
  /** Stands first in the bar. */
  readonly children: ReactNode
}

/** Search, kind and columns: a plain GET form, which acts at once where script runs. */
export function ListControls({ path, state, kinds, columns, change, children }: Props) {
  const keep = (event: FormEvent) => event.preventDefault()
  const form = useRef<HTMLFormElement>(null)
  const shown = state.cols ?? columns.filter((column) => column.usual).map((column) => column.id)
  const wake = useEffectEvent(() => {
    const chosen = form.current && chosenBefore(new FormData(form.current), state, shown)
    if (chosen) change(chosen)
  })
  useEffect(() => wake(), [])
  const changed = state.q !== '' || state.kind !== '' || state.sort !== '' || state.cols !== null
  return (
    <form
      ref={form}
      className={`no-print ${bar.bar} ${styles.controls}`}
      action={path}
      method="get"
      onSubmit={keep}
    >
      {children}
      <label className={bar.field}>
        <span className={bar.label}>查找</span>
        <input
          type="search"
          name="q"
          value={state.q}
          placeholder="名称、曾用名或拼音首字母"
          onChange={(event) => change({ q: event.target.value })}
        />
      </label>
      <label className={bar.field}>
        <span className={bar.label}>类别</span>
        <select name="kind" value={state.kind} onChange={(event) => change({ kind: event.target.value })}>
          <option value="">全部</option>
          {kinds.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </select>
      </label>
      {state.sort ? (
        <>
          <input type="hidden" name="sort" value={state.sort} />
          <input type="hidden" name="dir" value={state.dir} />
        </>
      ) : null}
      <ColumnChoice shown={shown} columns={columns} change={change} />
      <button type="submit" className={styles.submit}>
        筛选
      </button>
      {changed ? <a href={path}>恢复默认</a> : null}
    </form>
  )
}

type ChoiceProps = Pick<Props, 'columns' | 'change'> & { readonly shown: readonly string[] }

function ColumnChoice({ shown, columns, change }: ChoiceProps) {
  const toggle = (id: string) => {
    const next = columns
      .map((column) => column.id)
      .filter((each) => (each === id ? !shown.includes(id) : shown.includes(each)))
    change({ cols: next.length === 0 ? null : next })
  }
  const groups = [...new Set(columns.map((column) => column.group))]
  return (
    <details className={`${bar.links} ${styles.columns}`}>
      <summary>
        <span className={bar.label}>栏目</span> {shown.length} 栏
      </summary>
      <div className={styles.choice}>
        {groups.map((group) => (
          <fieldset key={group ?? ''}>
            <legend>{group ?? '核对'}</legend>
            {columns
              .filter((column) => column.group === group)
              .map((column) => (
                <label key={column.id} title={column.title}>
                  <input
                    type="checkbox"
                    name="cols"
                    value={column.id}
                    checked={shown.includes(column.id)}
                    onChange={() => toggle(column.id)}
                  />
                  {column.head}
                </label>
              ))}
          </fieldset>
        ))}
      </div>
    </details>
  )
}

/** Keeps the address in step with what is shown, without a new entry in the history. */
export function showInAddress(path: string, state: ListState): void {
  window.history.replaceState(window.history.state, '', listHref(path, state))
}
