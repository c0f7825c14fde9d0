import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

/** Tables up to this many rows are drawn whole: they print, and the browser finds words in them. */
const WHOLE_UP_TO = 120
const ROW_PX = 39
const OVERSCAN = 12

interface VisibleRowsOptions {
  count: number
  box: RefObject<HTMLDivElement | null>
  scrollsInside: boolean
}

interface VisibleRows {
  indexes: readonly number[]
  /** Heights in px of what is not drawn, above and below. */
  before: number
  after: number
  scrollTo: (index: number) => void
}

/** Which rows to draw: all of a short table; else those in sight, of the page or of the table's own scrolling box. */
export function useVisibleRows({ count, box, scrollsInside }: VisibleRowsOptions): VisibleRows {
  const long = count > WHOLE_UP_TO
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    if (long && !scrollsInside && box.current) setTop(box.current.getBoundingClientRect().top + window.scrollY)
  }, [long, scrollsInside, box])
  const inside = useVirtualizer({
    count,
    enabled: long && scrollsInside,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
  })
  const page = useWindowVirtualizer({
    count,
    enabled: long && !scrollsInside,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollMargin: top,
  })
  if (!long) {
    return {
      indexes: Array.from({ length: count }, (_, index) => index),
      before: 0,
      after: 0,
      scrollTo: () => undefined,
    }
  }
  const virtualizer = scrollsInside ? inside : page
  const items = virtualizer.getVirtualItems()
  const margin = scrollsInside ? 0 : top
  return {
    indexes: items.map(({ index }) => index),
    before: Math.max(0, (items[0]?.start ?? margin) - margin),
    after: Math.max(0, virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }
}
