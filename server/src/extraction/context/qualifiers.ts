const APPROXIMATE =
  /(?<![a-zæøå])(?:ca|cirka|circa|omkring|knap|godt|omtrent|næsten|små|skønsmæssigt|anslået|estimeret|forventeligt|lidt over|lidt under|rundt regnet|størrelsesordenen|i underkanten af|i omegnen af|henved|op imod|op mod)(?:\.|[ \n]på|[ \n]til)?[ \n]*(?:[-–−+]|kr\.?[ \n]?)?$/i

/** Where the words stand that make the amount at `start` an approximation (`ca.`, `godt`, `knap`), or null. */
export function approximation(text: string, from: number, start: number): { start: number; end: number } | null {
  const left = Math.max(from, start - 36)
  const match = APPROXIMATE.exec(text.slice(left, start))
  return match ? { start: left + match.index, end: left + match.index + match[0].trimEnd().length } : null
}
