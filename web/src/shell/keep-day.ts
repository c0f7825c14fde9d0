/** An address of the product with the day of the page it stands on (`?dag=`), so that a link leads to the same day; any other address as it is. */
export function withDay(href: string, day: string | undefined): string {
  if (day === undefined || !href.startsWith('/') || href.startsWith('//') || href.startsWith('/api/')) return href
  const [rest = '', hash] = href.split('#', 2)
  const query = new URLSearchParams(rest.split('?', 2)[1])
  if (query.has('dag')) return href
  return `${rest}${rest.includes('?') ? '&' : '?'}dag=${day}${hash === undefined ? '' : `#${hash}`}`
}

/** Pages that have no other day than today: where something is worked on, and where minutes, the log or accounts of users are. */
const TODAY_ONLY = ['/gennemgang', '/import', '/referater', '/revision', '/administration', '/adgang']
const TODAY_ONLY_BOOKS = ['/bevaegelser/perioder', '/bevaegelser/indlaes', '/bevaegelser/overfoersler/']

/** Whether a page shows today whatever day the address names; for an administrator, who sees no figures, all do. */
export function showsToday(path: string, role: string): boolean {
  const below = (page: string) => path === page || path.startsWith(page.endsWith('/') ? page : `${page}/`)
  return [...TODAY_ONLY, ...TODAY_ONLY_BOOKS].some(below) || role === 'administrator'
}
