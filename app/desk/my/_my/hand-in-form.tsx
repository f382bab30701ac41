import styles from './my.module.css'

/** One file, and the year where the file does not tell it. */
export function HandInForm() {
  return (
    <form className={styles.handIn} action="/api/desk/import/own" method="post" encType="multipart/form-data">
      <label>
        年报文件
        <input type="file" name="file" required={true} />
      </label>
      <label>
        年度
        <input type="text" name="year" inputMode="numeric" autoComplete="off" size={5} placeholder="按文件" />
      </label>
      <button type="submit">交年报</button>
    </form>
  )
}
