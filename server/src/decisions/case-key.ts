/**
 * The form in which case numbers are compared: years and municipalities write `00.16.00-P20-1-16` and `00.16.00P20-1-16` for one case.
 * Null for none.
 */
export function caseKey(caseNumber: string | null): string | null {
  const key = (caseNumber ?? '').toUpperCase().replace(/[\s–-]+/g, '')
  return key === '' ? null : key
}
