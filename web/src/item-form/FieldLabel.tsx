/** The letter after `_` in a field's words, which moves to the field; null when there is none. */
export function letterOf(words: string): string | null {
  const at = words.indexOf('_')
  return at < 0 ? null : words.charAt(at + 1).toUpperCase() || null
}

/** A field's words without their sign. */
export function plainLabel(words: string): string {
  return words.replace('_', '')
}

/** A field's name with its letter underlined: `Ar<u>t</u>`. */
export function FieldLabel({ words }: { words: string }) {
  const at = words.indexOf('_')
  if (at < 0) return words
  return (
    <>
      {words.slice(0, at)}
      <u className="k-letter">{words.charAt(at + 1)}</u>
      {words.slice(at + 2)}
    </>
  )
}
