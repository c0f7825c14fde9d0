import type { Finding } from '@kildetal/shared/extraction.ts'
import type { Reading } from '../reading.ts'
import { type Checkable, finding, kr } from './finding.ts'

const WITHIN_NEXT =
  /^ (?:kr\. )?[^.]{0,40}?(?:indgår|er en del af|er indeholdt i|indeholdes i|er medregnet i|er indregnet i)(?![a-zæøå])/i
const OF_PREVIOUS = /(?<![a-zæøå])(?:heraf|hvoraf|deraf)(?![a-zæøå])[^,;]{0,40}$/i

/** What is included in what (`1,0 mio. kr. indgår i …`, `heraf 140.000 kr.`): a part is never counted on top of its whole. */
export function checkParts(
  checkable: Checkable,
  group: readonly Reading[],
  result: { findings: Finding[]; partOf: Record<string, string> },
): void {
  for (const [i, reading] of group.entries()) {
    const next = group[i + 1]
    const within = next && next.sentence === reading.sentence && WITHIN_NEXT.test(reading.right) ? next : null
    const whole = within ?? (reading.total !== null && OF_PREVIOUS.test(reading.left) ? reading.total : null)
    if (!whole || whole.key === reading.key || result.partOf[reading.key] !== undefined) continue
    if (Math.abs(reading.ore) > Math.abs(whole.ore)) {
      const message = `${kr(reading.ore)} kan ikke være en del af ${kr(whole.ore)}`
      result.findings.push(finding(checkable, 'sum_differs', message, [reading, whole]))
      continue
    }
    result.partOf[reading.key] = whole.key
    result.findings.push(
      finding(checkable, 'part_of', `${kr(reading.ore)} er en del af ${kr(whole.ore)} og tælles ikke oveni.`, [
        reading,
        whole,
      ]),
    )
  }
}
