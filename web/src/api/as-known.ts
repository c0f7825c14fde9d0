/** The query of a view that may be seen as known on a past day. */
export function asKnown(asOf: string | undefined): { asOf?: string } {
  return asOf === undefined ? {} : { asOf }
}
