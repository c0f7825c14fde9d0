import type { Mention } from '@kildetal/shared/extraction.ts'
import type { ParsedMinutes } from '@kildetal/shared/minutes.ts'
import { krFromOre } from '@kildetal/shared/money.ts'
import { extractFigures } from '../extraction/extract.ts'
import type { LearnedCase } from '../review/learned-case.ts'

/** What a case asks for of a value, and what the engine reads there today. */
export interface Answer {
  attribute: 'amount' | 'unit' | 'years' | 'kind' | 'status'
  wanted: unknown
  got: unknown
  right: boolean
}

const TAUGHT = ['unit', 'years', 'kind', 'status'] as const

/**
 * How the engine reads a learned case today, value by value. A rejected one asks for no amount at its place; an amended one for the values that were
 * corrected; an added one for all that was stated. A sentence alone may hold too little for some of them: then the answer stays wrong.
 */
export function scoreCase(learned: LearnedCase): Answer[] {
  const { start, end, text, verdict, became } = learned
  const { mentions } = extractFigures(text, meetingOf(learned))
  const hit = mentions.find((mention) => mention.start < end && start < mention.end)
  if (verdict === 'rejected') return [answer('amount', null, hit?.amountKr ?? null)]
  const amount = wantedKr(learned)
  return [
    ...(amount === null ? [] : [answer('amount', amount, hit?.amountKr ?? null)]),
    ...TAUGHT.filter((attribute) => attribute in became).map((attribute) =>
      answer(attribute, became[attribute] ?? null, read(hit, attribute)),
    ),
  ]
}

/** The amount in kroner that the case asks for, or null when it says nothing about it. */
function wantedKr({ verdict, became, was }: LearnedCase): number | null {
  if (typeof became.amountOre === 'number') return krFromOre(became.amountOre)
  return verdict === 'amended' && typeof was.amountOre === 'number' ? krFromOre(was.amountOre) : null
}

function read(hit: Mention | undefined, attribute: (typeof TAUGHT)[number]): unknown {
  return attribute === 'years' ? (hit?.years ?? []) : (hit?.[attribute] ?? null)
}

function answer(attribute: Answer['attribute'], wanted: unknown, got: unknown): Answer {
  return { attribute, wanted, got, right: JSON.stringify(wanted) === JSON.stringify(got) }
}

/** The sentence as the only section of the only item of its meeting. */
function meetingOf({ text, section, body, day, outcomes }: LearnedCase): ParsedMinutes {
  const whole = { start: 0, end: text.length }
  return {
    date: day,
    time: null,
    place: null,
    body,
    documentKind: 'minutes',
    items: [
      {
        number: '1',
        title: '',
        caseNumber: null,
        kleNumber: null,
        closed: false,
        ...whole,
        sections: [{ kind: section ?? 'other', heading: null, bodyStart: 0, earlier: null, ...whole }],
        outcomes,
        decisions: outcomes.map((outcome) => ({ outcome, recommendations: [], place: { ...whole, quote: text } })),
        followUps: [],
      },
    ],
    problems: [],
  }
}

/** Right and asked, by value, over many cases. */
export interface CaseScore {
  cases: number
  /** Cases with every value right. */
  right: number
  attributes: Partial<Record<Answer['attribute'], { right: number; of: number }>>
}

/** Sums up the answers of cases, one list a case. */
export function sumCases(answers: readonly (readonly Answer[])[]): CaseScore {
  const attributes: CaseScore['attributes'] = {}
  for (const { attribute, right } of answers.flat()) {
    const held = attributes[attribute] ?? { right: 0, of: 0 }
    attributes[attribute] = { right: held.right + (right ? 1 : 0), of: held.of + 1 }
  }
  return { cases: answers.length, right: answers.filter((all) => all.every(({ right }) => right)).length, attributes }
}
