import styles from '../../_desk/desk.module.css'
import { RoleFields, type UnitName } from './role-fields'

/** A form for one more account. */
export function NewAccount({ units }: { units: readonly UnitName[] }) {
  return (
    <section className="section" aria-labelledby="new-account">
      <h2 id="new-account">新建账号</h2>
      <form className={styles.form} action="/api/desk/users" method="post">
        <label>
          用户名
          <input type="text" name="username" autoComplete="off" required={true} maxLength={30} />
        </label>
        <label>
          姓名
          <input type="text" name="name" autoComplete="off" maxLength={30} />
        </label>
        <div className={styles.field}>
          角色；单位填报人须选单位
          <div className={styles.inline}>
            <RoleFields units={units} whose="新账号" />
          </div>
        </div>
        <label>
          密码
          <input type="password" name="password" autoComplete="new-password" placeholder="留空由程序生成" />
        </label>
        <button type="submit">建立账号</button>
      </form>
    </section>
  )
}
