/** `9`, or `9–11` where several amounts stand on one line. */
export function rangeText(numbers: readonly number[]): string {
  const first = Math.min(...numbers)
  const last = Math.max(...numbers)
  return first === last ? `${first}` : `${first}–${last}`
}

/**
 * Writes the amounts' numbers into the margin: those on one line together, so that none lies upon another. The paper knows where its lines
 * end only once the browser has set them, hence on the elements and not in the markup.
 */
export function numberMargin(paper: HTMLElement): void {
  const lines = new Map<string, HTMLElement[]>()
  for (const mark of paper.querySelectorAll<HTMLElement>('.k-amount-number')) {
    const top = Math.round(mark.getBoundingClientRect().top / 4)
    lines.set(`${top}`, [...(lines.get(`${top}`) ?? []), mark])
  }
  for (const marks of lines.values()) {
    const numbers = marks.map((mark) => Number(mark.dataset.number))
    const current = marks.some((mark) => mark.dataset.current !== undefined)
    for (const [place, mark] of marks.entries()) {
      mark.dataset.shown = place === 0 ? rangeText(numbers) : ''
      mark.toggleAttribute('data-accent', place === 0 && current)
    }
  }
}
