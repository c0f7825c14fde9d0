import { useSearch } from '@tanstack/react-router'

/** Gives a link the day the page is seen as known on (`?dag=`), so that what it leads to is seen on the same day. */
export function useKeepDay(): (href: string) => string {
  const { dag } = useSearch({ strict: false })
  return (href) => (dag === undefined ? href : `${href}${href.includes('?') ? '&' : '?'}dag=${dag}`)
}
