import { IdentityFields } from './identity-fields'
import styles from './import.module.css'

/** A table copied from WPS, Excel or a web page. */
export function PasteForm({ units }: { readonly units: string }) {
  return (
    <details className={styles.paste}>
      <summary>粘贴表格</summary>
      <form action="/api/desk/import/paste" method="post" className={styles.pasteForm}>
        <p className="small muted">
          在 WPS、Excel 或网页中选中整张表（连同表头和左边的栏目名）复制，粘贴到下面；也可以连同正文一起粘贴。
        </p>
        <IdentityFields units={units} unit={null} year={null} required={true} />
        <textarea
          name="text"
          aria-label="粘贴的表格"
          className={styles.pasted}
          required={true}
          spellCheck="false"
        />
        <button type="submit">读取</button>
      </form>
    </details>
  )
}
