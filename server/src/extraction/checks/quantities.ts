import type { Finding, Unit } from '@kildetal/shared/extraction.ts'
import { multiplyOre, subtractOre } from '@kildetal/shared/money.ts'
import type { Sentence } from '../context/read-sentence.ts'
import type { Reading } from '../reading.ts'
import { type Checkable, finding, kr, placeAt } from './finding.ts'

const COUNT =
  /(?<![\d.,])(\d{1,3}(?:\.\d{3})|\d{1,4}) (?:\S+ )?(deltagere|pladser|elever|personer|medarbejdere|børn|stk\.?|borgere|hold|timer|enheder|kursister|beboere|måneder|licenser|boliger|husstande|medlemmer|billetter|computere)(?![a-zæøå])/i

const PRICED: ReadonlySet<Unit> = new Set<Unit>(['per_participant', 'per_unit', 'per_hour'])

/** A sentence with more amounts is a list, in which a count cannot be told to belong to one of them. */
const MANY = 6

/** Within this ratio a product and a total speak of the same thing; beyond it the sentence is about something else. */
const SAME = 1.6

/** Price × quantity beside a total in one sentence: `7.000 kr. × 25 deltagere = 175.000 kr.`, the text says 180.000 kr. */
export function checkQuantities(checkable: Checkable, group: readonly Reading[], findings: Finding[]): void {
  if (!group.some((reading) => PRICED.has(reading.unit))) return
  const bySentence = new Map<Sentence, Reading[]>()
  for (const reading of group) {
    if (!reading.sentence || reading.sentence.amounts.length > MANY) continue
    const own = bySentence.get(reading.sentence)
    if (own) own.push(reading)
    else bySentence.set(reading.sentence, [reading])
  }
  for (const price of group) {
    if (!price.sentence || price.ore <= 0 || price.sentence.amounts.length > MANY) continue
    if (!PRICED.has(price.unit)) continue
    const { text, start } = price.sentence
    const match = COUNT.exec(text)
    const count = Number(match?.[1]?.replaceAll('.', ''))
    if (!match || !Number.isSafeInteger(count) || count < 2) continue
    const product = multiplyOre(price.ore, count)
    const near = (bySentence.get(price.sentence) ?? []).filter((r) => r.unit === 'total' && r !== price && r.ore > 0)
    const total = near.find((r) => product / r.ore < SAME && r.ore / product < SAME)
    if (!total) continue
    const place = placeAt(checkable, start + match.index, start + match.index + match[0].length)
    const rough = /(?:ca\.|cirka|omkring|omtrent) $/i.test(text.slice(0, match.index))
    const sum = `${kr(price.ore)} × ${match[1]} ${match[2]} = ${kr(product)}`
    const difference = subtractOre(total.ore, product)
    const found =
      difference === 0
        ? finding(checkable, 'quantity_holds', `Pris gange antal passer: ${sum}`, [price, total])
        : finding(
            checkable,
            'quantity_differs',
            `${sum}, men der står ${kr(total.ore)}${rough ? ' Antallet er angivet med ca.' : ''}`,
            [price, total],
          )
    found.places.splice(1, 0, place)
    findings.push(found)
  }
}
