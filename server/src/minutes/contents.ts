import { squeezed } from './lines.ts'
import type { TocEntry } from './page-furniture.ts'

/** As many letters tell that two titles begin alike. */
const ALIKE = 12

/** The entries of a table of contents in the order of their keys, so that those that begin alike stand together. */
export class Contents {
  private readonly entries: readonly TocEntry[]

  constructor(entries: readonly TocEntry[]) {
    this.entries = entries.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  }

  /** Whether an entry begins with a title. */
  beginWith(title: string): boolean {
    const key = squeezed(title)
    return key !== '' && this.entries[this.firstFrom(key)]?.key.startsWith(key) === true
  }

  /** Whether an entry is a title, no longer and no shorter. */
  have(title: string): boolean {
    const key = squeezed(title)
    return key !== '' && this.entries[this.firstFrom(key)]?.key === key
  }

  /** Whether an entry that begins like a title, by its first letters, is written with the words `written`. */
  write(title: string, written: string): boolean {
    const key = squeezed(title).slice(0, ALIKE)
    if (key === '') return false
    for (let i = this.firstFrom(key); this.entries[i]?.key.startsWith(key); i++)
      if (this.entries[i]?.title.includes(written)) return true
    return false
  }

  /** The index of the first entry whose key is not before `key`. */
  private firstFrom(key: string): number {
    let low = 0
    let high = this.entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.entries[middle]?.key ?? '') < key) low = middle + 1
      else high = middle
    }
    return low
  }
}
