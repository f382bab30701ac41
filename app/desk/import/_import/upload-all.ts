import { followReading, uploadName } from '../../_desk/follow-reading'

/** How one file of an upload stands. attention: on the list, but it cannot be taken in as it is. */
export type Told = {
  readonly name: string
  readonly state: 'waiting' | 'sending' | 'read' | 'attention' | 'failed'
  readonly words: string
}

const MOST_BYTES = 200 * 1024 * 1024
/** Sent at a time: the server reads as many at once as it has cores, and the next one is on its way. */
const AT_ONCE = 3

/** Sends files one by one and tells after each step how all of them stand; the last of these is the result. */
export async function uploadAll(
  action: string,
  files: readonly File[],
  extensions: readonly string[],
  tell: (told: readonly Told[]) => void,
): Promise<readonly Told[]> {
  const told: Told[] = files.map((file) => ({ name: nameOf(file), state: 'waiting', words: '' }))
  const set = (at: number, state: Told['state'], words = '') => {
    told[at] = { name: nameOf(files[at]), state, words }
    tell([...told])
  }
  let next = 0
  const worker = async () => {
    while (next < files.length) {
      const at = next
      next += 1
      const file = files[at]
      const fault = file && unfit(file, extensions)
      if (!file || fault) {
        set(at, 'failed', fault ?? '')
        continue
      }
      set(at, 'sending')
      const { state, words } = await upload(action, file, (read) => {
        if (told[at]?.state === 'sending') set(at, 'sending', read)
      })
      set(at, state, words)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return told
}

const nameOf = (file: File | undefined) => file?.webkitRelativePath || file?.name || ''

function unfit(file: File, extensions: readonly string[]): string | null {
  const extension = file.name.toLowerCase().split('.').at(-1) ?? ''
  if (file.name.startsWith('.') || file.name.startsWith('~$')) return '是系统或临时文件，没有上传。'
  if (!extensions.includes(extension)) return '不是年报的文件格式，没有上传。'
  if (file.size > MOST_BYTES) return '超过 200 MB，没有上传。'
  return null
}

const FAULTS: Readonly<Record<number, string>> = {
  401: '登录已失效，请重新登录后再传。',
  403: '您的账号不能收录年报。',
  // A proxy in front often takes less than this site does.
  413: '超过服务器允许的大小（本站 200 MB，前面的代理可能更小），没有保存。',
}

const UNREACHED = '没有连上服务器，请检查网络后重试。'

/** Whether the page of the list can be opened: asked only where a file of the upload did not get through. */
export async function canGoOn(told: readonly Told[], page: string): Promise<boolean> {
  if (!told.some(({ words }) => words === UNREACHED)) return true
  return fetch(page, { method: 'HEAD' }).then(
    () => true,
    () => false,
  )
}

async function upload(
  action: string,
  file: File,
  tell: (words: string) => void,
): Promise<Pick<Told, 'state' | 'words'>> {
  const name = uploadName()
  const body = new FormData()
  body.append('upload', name)
  body.append('files', file, file.name)
  const stop = followReading(name, tell)
  try {
    const answer = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } })
    if (!answer.ok) return { state: 'failed', words: FAULTS[answer.status] ?? '服务器没有读成，请重试。' }
    const { notice = '', fault } = (await answer.json()) as { notice?: string; fault?: string }
    if (fault) return { state: 'failed', words: fault }
    return notice.startsWith('需处理：')
      ? { state: 'attention', words: notice.slice('需处理：'.length) }
      : { state: 'read', words: '' }
  } catch {
    return { state: 'failed', words: UNREACHED }
  } finally {
    stop()
  }
}
