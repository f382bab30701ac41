/** What a form brought, as far as a person can be shown it. */
export type PostedForm = {
  /** In the order sent; a name may come several times. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Names of the files; their bytes are read past, never kept. */
  readonly files: readonly string[]
  /** False where there was more text than is kept, the body broke off, or it is of another kind. */
  readonly whole: boolean
}

/** Nobody types more; whoever is not signed in must not fill the memory. */
const MOST_TEXT = 4 * 1024 * 1024
const MOST_HEAD = 16 * 1024
const MOST_FIELDS = 10_000
const NOTHING: PostedForm = { fields: [], files: [], whole: false }

/**
 * Reads a form to its end, so that the browser listens to the answer, and keeps of it what was typed and how the files
 * are called: an upload of any length takes no more memory than its text. Throws nothing; `whole` tells.
 */
export async function readPostedForm(
  body: AsyncIterable<Buffer>,
  contentType: string | undefined,
): Promise<PostedForm> {
  const boundary = /^multipart\/form-data\b.*;\s*boundary="?([^";]{1,100})"?/i.exec(contentType ?? '')?.[1]
  const reader = boundary === undefined ? textReader() : partReader(boundary)
  try {
    for await (const chunk of body) reader.take(chunk)
  } catch {
    return { ...reader.form(), whole: false }
  }
  return boundary !== undefined || /^application\/x-www-form-urlencoded\b/i.test(contentType ?? '')
    ? reader.form()
    : NOTHING
}

type Reader = { take(chunk: Buffer): void; form(): PostedForm }

/** name=value&name=value */
function textReader(): Reader {
  const kept = keptText()
  return {
    take: kept.add,
    form: () => {
      const text = kept.whole() ? kept.text() : null
      if (text === null || text.split('&', MOST_FIELDS + 1).length > MOST_FIELDS) return NOTHING
      return { fields: [...new URLSearchParams(text)], files: [], whole: true }
    },
  }
}

type Part = { readonly name: string; readonly text: ReturnType<typeof keptText> | null }

/** A form with files (RFC 7578): the text of its fields and the names of its files. */
function partReader(boundary: string): Reader {
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  const fields: [string, string][] = []
  const files: string[] = []
  let pending: Buffer = Buffer.from('\r\n')
  let state: 'head' | 'body' | 'ended' | 'broken' = 'body'
  let part: Part | null = null
  let room = MOST_TEXT

  /** Takes the head of a part; false until it is all there. */
  const head = (): boolean => {
    if (pending.length < 2) return false
    if (pending.subarray(0, 2).toString() === '--') {
      state = 'ended'
      return false
    }
    const end = pending.indexOf('\r\n\r\n')
    if (end < 0 && pending.length > MOST_HEAD) state = 'broken'
    if (end < 0) return false
    // What nobody could have typed in names and files is not kept either.
    room -= end
    if (room < 0 || fields.length + files.length >= MOST_FIELDS) {
      state = 'broken'
      return false
    }
    const { name, file } = namesOf(pending.subarray(0, end).toString())
    if (file) files.push(file)
    part = { name, text: file === null ? keptText(room) : null }
    pending = pending.subarray(end + 4)
    state = 'body'
    return true
  }
  /** Takes what is there of a part; false until its end has come. */
  const content = (): boolean => {
    const at = pending.indexOf(delimiter)
    const until = at < 0 ? Math.max(0, pending.length - delimiter.length + 1) : at
    part?.text?.add(pending.subarray(0, until))
    pending = pending.subarray(at < 0 ? until : at + delimiter.length)
    if (at < 0) return false
    if (part?.text?.whole() === false) state = 'broken'
    else if (part?.text) {
      const value = part.text.text()
      fields.push([part.name, value])
      room -= Buffer.byteLength(value)
    }
    if (state === 'body') state = 'head'
    return true
  }
  return {
    take(chunk) {
      if (state === 'ended' || state === 'broken') return
      pending = Buffer.concat([pending, chunk])
      while (state === 'head' ? head() : state === 'body' && content());
    },
    form: () => ({ fields, files, whole: state === 'ended' }),
  }
}

/** The names of a part; a file nobody chose has an empty one. Browsers write quotes and line ends within as %22, %0D%0A. */
function namesOf(head: string): { name: string; file: string | null } {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? ''
  const written = (text: string) => text.replace(/%22/g, '"').replace(/%0D%0A/gi, ' ')
  const file = /;\s*filename="([^"]*)"/i.exec(disposition)?.[1]
  return {
    name: written(/;\s*name="([^"]*)"/i.exec(disposition)?.[1] ?? ''),
    file: file === undefined ? null : written(file.split(/[\\/]/).at(-1) ?? '').slice(-200),
  }
}

/** Bytes up to a limit; what goes beyond is dropped with all before it. */
function keptText(limit = MOST_TEXT) {
  let chunks: Buffer[] = []
  let length = 0
  return {
    add(chunk: Buffer): void {
      length += chunk.length
      if (length <= limit) chunks.push(Buffer.from(chunk))
      else chunks = []
    },
    whole: () => length <= limit,
    text: () => Buffer.concat(chunks).toString('utf8'),
  }
}
