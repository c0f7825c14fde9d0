const APPROXIMATE =
  /(?<![a-zæøå])(?:ca|cirka|circa|omkring|knap|godt|omtrent|næsten|små|skønsmæssigt|anslået|estimeret|forventeligt|lidt over|lidt under|rundt regnet|størrelsesordenen|i underkanten af|i omegnen af|henved|op imod|op mod)(?:\.|[ \n]på|[ \n]til)?[ \n]*(?:[-–−+]|kr\.?[ \n]?)?$/i

/** Cheap to look for: how one of these words begins. */
const MAYBE = /ca|cir|om[kt]|knap|godt|næst|små|skøn|ansl|esti|forv|lidt|rund|stør|i ?und|i ?ome|henv|op /i

/** Where the words stand that make the amount at `start` an approximation (`ca.`, `godt`, `knap`), or null. */
export function approximation(text: string, from: number, start: number): { start: number; end: number } | null {
  const left = Math.max(from, start - 36)
  const before = text.slice(left, start)
  const match = MAYBE.test(before) ? APPROXIMATE.exec(before) : null
  return match ? { start: left + match.index, end: left + match.index + match[0].trimEnd().length } : null
}
