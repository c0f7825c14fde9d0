/** The name with its source mark. */
export function Wordmark() {
  return (
    <span className="k-wordmark">
      Kildetal
      <span className="k-wordmark-dot" aria-hidden="true" />
    </span>
  )
}
