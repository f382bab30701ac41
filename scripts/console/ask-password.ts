import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { StoreError } from '../../db/store'

/**
 * Asks for a password twice without showing what is typed. Null when nothing is typed, or when nobody is there to type:
 * the caller then makes one up.
 */
export async function askPassword(): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true })
  const ask = async (question: string) => {
    process.stdout.write(question)
    const answer = await prompt.question('')
    process.stdout.write('\n')
    return answer
  }
  try {
    const password = await ask('密码（不显示；直接回车则由程序生成）：')
    if (password === '') return null
    if ((await ask('再输入一次：')) !== password) throw new StoreError('两次输入的密码不一致，请重试。')
    return password
  } finally {
    prompt.close()
  }
}
