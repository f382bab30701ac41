/** Raised when a better reader would read the same file differently: stored with every version, see `npm run reread`. */
export const READER_VERSION = 8
