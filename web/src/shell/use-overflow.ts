import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * How many children of a wrapping line stand on its first row; the others are to be offered elsewhere. Asks again when the line's width
 * or its words (`key`) change.
 */
export function useOverflow<Line extends HTMLElement>(key: string): { line: RefObject<Line | null>; fitting: number } {
  const line = useRef<Line>(null)
  const [fitting, setFitting] = useState(Number.POSITIVE_INFINITY)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have other widths
  useEffect(() => {
    const { current } = line
    if (!current) return
    const count = () => setFitting(firstRow([...current.children].map((child) => (child as HTMLElement).offsetTop)))
    const observer = new ResizeObserver(count)
    observer.observe(current)
    count()
    return () => observer.disconnect()
  }, [key])
  return { line, fitting }
}

/** How many of the tops, from the first on, are the first one's. */
export function firstRow(tops: readonly number[]): number {
  const wrapped = tops.findIndex((top) => top > (tops[0] ?? 0))
  return wrapped === -1 ? tops.length : wrapped
}
