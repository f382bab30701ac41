import { type RegisterColumn, SUCCESSION_LABELS } from '@/lib/catalogue/register-columns'
import { UNIT_KINDS } from '@/lib/catalogue/unit-kinds'
import styles from './register.module.css'

type Fields = Readonly<Partial<Record<RegisterColumn, string>>>
type Props = {
  readonly fields: Fields
  /** What somebody typed into the form, which was refused: shown in place of the fields. */
  readonly typed: Fields | null
  /** Names one may choose as what the unit went into. */
  readonly names: readonly string[]
  /** Of a unit known from reports alone, the year of its first one. */
  readonly firstYear?: number | null
}

/** The fields of a unit, in the words of the register's file. */
export function UnitForm({ fields, typed, names, firstYear = null }: Props) {
  const both = { fields, typed }
  const unsaid =
    firstYear === null
      ? '空着为设立到撤销的各年'
      : `空着为${firstYear}年（该单位第一份年报）起，填了设立日期的从设立起`
  return (
    <>
      <Field name="name" label="单位名称" hint="全称，带县（市、区）名" {...both} required={true} />
      <label>
        <span>类型</span>
        <select name="kind" defaultValue={(typed ?? fields).kind ?? ''}>
          <option value="">由名称判断</option>
          {UNIT_KINDS.map(({ id, label }) => (
            <option key={id} value={label}>
              {label}
            </option>
          ))}
        </select>
        <Stored name="kind" {...both} />
      </label>
      <Field name="aliases" label="别名" hint="简称、曾用名，用分号隔开" {...both} />
      <Field name="peerGroup" label="同类组" hint="空着按类型；只在同组内比较" {...both} />
      <Field
        name="obligedYears"
        label="应报年度"
        hint={`如 2019-、2019-2023 或 2019；2021-2023；不应报填“否”；${unsaid}`}
        {...both}
      />
      <Field name="included" label="计入汇总" hint="是、否，或年度如 2019-2022；空着按类型" {...both} />
      <Field name="validFrom" label="设立日期" type="date" {...both} />
      <Field name="validTo" label="撤销日期" type="date" {...both} />
      <label>
        <span>变更方式</span>
        <select name="successionType" defaultValue={(typed ?? fields).successionType ?? ''}>
          <option value="">没有变更</option>
          {Object.values(SUCCESSION_LABELS).map(([label]) => (
            <option key={label} value={label}>
              {label}
            </option>
          ))}
        </select>
        <Stored name="successionType" {...both} />
      </label>
      <Field
        name="successor"
        label="承继单位"
        hint="名录中的单位，几个用分号隔开；撤销、上划而无承继的空着，上级部门填在“上划至”"
        {...both}
        list="unit-names"
      />
      <Field name="successionDate" label="变更日期" type="date" {...both} />
      <Field
        name="movedTo"
        label="上划至"
        hint="变更方式为上划时填：本县以外接管该单位的上级部门"
        {...both}
      />
      <datalist id="unit-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}

type FieldProps = Pick<Props, 'fields' | 'typed'> & {
  readonly name: RegisterColumn
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'date'
  readonly list?: string
  readonly required?: boolean
}

function Field({ name, label, hint, fields, typed, type = 'text', list, required = false }: FieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type={type}
        name={name}
        defaultValue={(typed ?? fields)[name] ?? ''}
        list={list}
        required={required}
        autoComplete="off"
      />
      {hint ? <span className={styles.hint}>{hint}</span> : null}
      <Stored name={name} fields={fields} typed={typed} />
    </label>
  )
}

/** What the register says where something else was typed: somebody else may have changed it in the meantime. */
function Stored({ name, fields, typed }: Pick<FieldProps, 'name' | 'fields' | 'typed'>) {
  const now = fields[name] ?? ''
  if (typed === null || (typed[name] ?? '').trim() === now) return null
  return <span className={styles.hint}>现登记：{now || '空'}</span>
}
