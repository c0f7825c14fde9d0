import { type CSSProperties, useState } from 'react'

const STORED = 'kildetal.paper-size'
const SIZES = [0.8, 0.9, 1, 1.15, 1.3, 1.6, 2] as const
const USUAL = 2

/** The size of documents, kept in this browser. */
export interface PaperSize {
  style: CSSProperties
  larger: () => void
  smaller: () => void
}

function stored(): number {
  const place = Number(localStorage.getItem(STORED) ?? USUAL)
  return Number.isInteger(place) && place >= 0 && place < SIZES.length ? place : USUAL
}

/** One of seven sizes from 80 to 200 percent. */
export function usePaperSize(): PaperSize {
  const [place, setPlace] = useState(stored)
  const choose = (next: number) => {
    const within = Math.min(SIZES.length - 1, Math.max(0, next))
    localStorage.setItem(STORED, String(within))
    setPlace(within)
  }
  return {
    style: { '--paper-zoom': SIZES[place] } as CSSProperties,
    larger: () => choose(place + 1),
    smaller: () => choose(place - 1),
  }
}
