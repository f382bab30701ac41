import styles from './settings.module.css'

/** Whether two people have to agree before a report is final. */
export function SecondPerson({ needed, edits }: { needed: boolean; edits: boolean }) {
  return (
    <section className="section" aria-labelledby="second">
      <h2 id="second">两人定稿</h2>
      <p>
        {needed
          ? '已启用：一人提请定稿，由另一人定稿。'
          : '未启用：一人即可定稿。启用后须一人提请、另一人定稿。'}
      </p>
      {edits ? (
        <form action="/api/desk/settings" method="post" className={styles.row}>
          <input type="hidden" name="deed" value="second" />
          <input type="hidden" name="needed" value={needed ? '0' : '1'} />
          <button type="submit">{needed ? '停用两人定稿' : '启用两人定稿'}</button>
        </form>
      ) : null}
    </section>
  )
}
