/** A number stands in the address without the quotation marks that a text of figures would get (`aar=2025`). */
export function asWords(text: string): string | number {
  return /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text
}
