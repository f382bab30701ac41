import { MAX_PASSWORD, MIN_PASSWORD } from '@/db/accounts/credentials'

/** A new password, typed twice; the server compares them. */
export function NewPassword() {
  return (
    <>
      <label>
        新密码（至少 {MIN_PASSWORD} 位）
        <input
          type="password"
          name="password"
          autoComplete="new-password"
          required={true}
          minLength={MIN_PASSWORD}
          maxLength={MAX_PASSWORD}
        />
      </label>
      <label>
        再输入一次
        <input type="password" name="again" autoComplete="new-password" required={true} />
      </label>
    </>
  )
}
