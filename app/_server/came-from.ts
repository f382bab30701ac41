/** In the address of a form that is sent again: the page of the desk it was filled in on. */
export const FROM = 'from'

/**
 * The page of the desk a form was filled in on, path and query: as the form's own address tells, else as the browser
 * does; null where neither names one.
 */
export function pageOfForm(url: string, referer: string | null | undefined): string | null {
  const here = new URL(url, 'http://localhost')
  const told = here.searchParams.get(FROM)
  if (told !== null && isDeskPage(told)) return told
  if (!referer || !URL.canParse(referer)) return null
  const { pathname, search } = new URL(referer)
  return isDeskPage(pathname) ? `${pathname}${search}` : null
}

/** A path of the desk: never another site, whatever an address says, and nothing a header could not hold. */
const isDeskPage = (path: string) => /^\/desk(?:[/?][!-~]*)?$/.test(path)
