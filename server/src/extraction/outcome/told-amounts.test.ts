import type { Mention } from '@kildetal/shared/extraction.ts'
import { describe, expect, test } from 'vitest'
import { parseMinutes } from '../../minutes/parse.ts'
import { extractFigures } from '../extract.ts'

/*
 * What becomes of amounts that are told beside recommendation and decision: they go the way of what they split, make up or pay for,
 * and are noted otherwise.
 */

interface Item {
  readonly body?: string
  readonly title?: string
  readonly told: string
  readonly asked?: string
  readonly decision?: string
}

function read({ body = 'Byrådet', title = 'Nyt tag på svømmehallen', told, asked, decision }: Item): Mention[] {
  const parts = [
    `REFERAT ${body} d. 12-03-2025\n\nMødedato Onsdag d. 12. marts 2025 kl. 16:00`,
    `Punkt 1: ${title}\n\n00.30.10P19-4-25`,
    `Sagsfremstilling\n\n${told}`,
    ...(asked === undefined ? [] : [`Indstilling\n\nTeknisk chef indstiller,\n\n${asked}`]),
    ...(decision === undefined ? [] : [`Beslutning\n\n${decision}`]),
  ]
  const text = `${parts.join('\n\n')}\n`
  return extractFigures(text, parseMinutes(text)).mentions
}

const statusOf = (mentions: readonly Mention[], quote: string) => mentions.find((m) => m.quote === quote)?.status

const ROOF = 'at der gives en anlægsbevilling på 5.350.000 kr.'

describe('an amount of the case presentation', () => {
  test('that is a part of a recommended sum is approved with it, the bids that were not taken are noted', () => {
    const mentions = read({
      told:
        'Laveste bud lyder på 4.615.000 kr., mens de to øvrige ligger på 4.890.000 kr. og 5.402.500 kr. Hertil kommer rådgivning ' +
        'med 310.000 kr., uforudsete udgifter på 285.000 kr. og hegn for 140.000 kr.',
      asked: ROOF,
      decision: 'Godkendt.',
    })
    for (const quote of ['4.615.000 kr.', '310.000 kr.', '285.000 kr.', '140.000 kr.'])
      expect([quote, statusOf(mentions, quote)]).toEqual([quote, 'approved'])
    for (const quote of ['4.890.000 kr.', '5.402.500 kr.'])
      expect([quote, statusOf(mentions, quote)]).toEqual([quote, 'noted'])
  })

  test('that is what one of many costs goes the way of what they cost together', () => {
    const mentions = read({
      title: 'Kursus for ledere',
      told: 'Firmaet tager 18.500 kr. pr. deltager, i alt 888.000 kr. for 48 ledere. Et andet firma tager 21.000 kr. pr. deltager.',
      asked: 'at udgiften på 888.000 kr. godkendes',
      decision: 'Godkendt.',
    })
    expect(statusOf(mentions, '18.500 kr.')).toBe('approved')
    expect(statusOf(mentions, '21.000 kr.')).toBe('noted')
  })

  test('that was granted before, on a day written with a full stop, is approved whatever is decided now', () => {
    const mentions = read({
      told: 'Byrådet gav den 25. februar 2025 en anlægsbevilling på 6,5 mio. kr. til taget.',
      asked: ROOF,
      decision: 'Udsat.',
    })
    expect(statusOf(mentions, '6,5 mio. kr.')).toBe('approved')
  })

  test.each([
    'Puljen har 16,7 mio. kr. til rådighed i 2025.',
    'På finansloven er der afsat 16,7 mio. kr. til haller.',
    'Varmeværket har afsat 16,7 mio. kr. til rør.',
    'Der er i alt ansøgt for 16,7 mio. kr.',
    'Regningen er steget fra 12,1 mio. kr. til 16,7 mio. kr.',
  ])('that tells what there is, or what others do, is noted: %s', (told) => {
    expect(statusOf(read({ told, asked: ROOF, decision: 'Godkendt.' }), '16,7 mio. kr.')).toBe('noted')
  })
})

describe('a list', () => {
  test('whose head turns down or grants says so of every entry, and of no sentence after it', () => {
    const mentions = read({
      title: 'Fordeling af kulturpuljen',
      told:
        'Lokaludvalget besluttede at støtte følgende:\n\n- Sommerbio: 42.000 kr.\n- Kordag: 18.500 kr. Deltagerne betaler selv 150 kr.\n\n' +
        'Følgende fik afslag:\n\n- Loppemarked (61.500 kr.)',
    })
    expect(statusOf(mentions, '42.000 kr.')).toBe('approved')
    expect(statusOf(mentions, '18.500 kr.')).toBe('approved')
    expect(statusOf(mentions, '150 kr.')).not.toBe('approved')
    expect(statusOf(mentions, '61.500 kr.')).toBe('rejected')
  })
})

describe('a change in the decision', () => {
  const TARIFFS =
    'Takst, kr.                    2025        2026\nSvømmehal, voksen            45,00       47,00\nSvømmehal, 10-turskort      380,00      395,00'

  test('touches the row it names, in whatever form, and leaves the others approved', () => {
    const mentions = read({
      title: 'Takster 2026',
      told: TARIFFS,
      asked: 'at taksterne for 2026 godkendes',
      decision: 'Godkendt, dog således at 10-turskortet forbliver på 380 kr.',
    })
    expect(statusOf(mentions, '395,00')).toBe('proposed')
    expect(statusOf(mentions, '47,00')).toBe('approved')
  })

  test('of a committee that sends the case on is not the last word', () => {
    const mentions = read({
      body: 'Kultur- og Fritidsudvalget',
      told: 'Taget er utæt.',
      asked: ROOF,
      decision: 'Udvalget kunne tiltræde indstillingen. Sagen fremsendes til Byrådet.',
    })
    expect(statusOf(mentions, '5.350.000 kr.')).toBe('proposed')
  })
})

describe('a recommendation', () => {
  test('that grants less than was asked for turns the rest down', () => {
    const mentions = read({
      title: 'Tilskud til foreninger',
      told: 'Der er kommet to ansøgninger.',
      asked:
        '1. at Jazzklubben bevilges 45.000 kr. Der var søgt om 82.000 kr.\n2. at Koret får 12.750 kr. mod de ansøgte 19.000 kr.',
      decision: 'Godkendt.',
    })
    expect(statusOf(mentions, '45.000 kr.')).toBe('approved')
    expect(statusOf(mentions, '82.000 kr.')).toBe('rejected')
    expect(statusOf(mentions, '12.750 kr.')).toBe('approved')
    expect(statusOf(mentions, '19.000 kr.')).toBe('rejected')
  })
})
