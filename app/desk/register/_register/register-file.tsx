import styles from './register.module.css'

/** The register as a whole from a file. */
export function RegisterFile() {
  return (
    <section className="section" aria-labelledby="file">
      <div className="section-head">
        <h2 id="file">上传名录</h2>
      </div>
      <p className="prose">
        上传的名录取代现有名录，上传后先列出变动，确认了才载入。新名录里没有的单位，有年报的转为待确认，没有的去除。先下载现有名录，在表格软件里改好再传，最为稳妥；原来的名录留在日志里。
      </p>
      <form action="/api/desk/register" method="post" encType="multipart/form-data" className={styles.upload}>
        <input type="hidden" name="deed" value="upload" />
        <input type="file" name="file" accept=".csv,text/csv" aria-label="名录文件（CSV）" required={true} />
        <button type="submit">上传，先看变动</button>
      </form>
    </section>
  )
}
