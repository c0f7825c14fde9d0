/** Texts made to cost: what an attacker or a broken converter may hand in. Each repeats its pattern up to `length` characters. */
export function hostileTexts(length: number): Record<string, string> {
  const repeat = (unit: string): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  const head = 'Punkt 1: Prøve\n\nSagsfremstilling\n\n'
  const body: Record<string, string> = {
    'digit run': repeat('1234567890'),
    'dotted groups': repeat('123.'),
    'spaced groups': repeat('123 '),
    'commas and dots': repeat('1,2.3'),
    spaces: repeat(' '),
    'number and spaces': `1${repeat(' ')}`,
    'nested brackets': repeat('('),
    'bracketed numbers': repeat('(1'),
    'currency only': repeat('kr. '),
    'one amount again and again': repeat('1 kr. '),
    'amounts in one line': repeat('2,5 mio. kr. og '),
    years: repeat('2026 '),
    'year ranges': repeat('2026-2029, '),
    'distribution words': repeat('fordelt med 0,7 i 2025, '),
    'heraf words': repeat('heraf 1.000 '),
    ranges: repeat('1-2-3'),
    'mellem og': repeat('mellem 2 og '),
    'number words': repeat('to millioner '),
    'number words in a row': repeat('en halv og '),
    'capital names': repeat('Aa Bb '),
    'names and finance': repeat('finansieres af Aa Bb '),
    pools: repeat('puljen til '),
    'empty lines': repeat('\n'),
    'short lines': repeat('1\n'),
    'one huge table': repeat('Drift    1.250    2.500    2.500\n'),
    'tab table': repeat('Drift\t1.250\t2.500\t2.500\n'),
    tabs: repeat('\t'),
    bars: repeat('| 1 '),
    'soft hyphens': repeat('1\u00ad'),
    bullets: repeat('- at 5 kr.\n'),
    points: repeat('Ad 1: '),
    'long words': repeat('a'),
    'unlike words': Array.from({ length: length / 8 }, (_, i) => `o${i.toString(36)}`).join(' '),
    'scale words': repeat('mio. '),
    fractions: repeat('½ ¼ '),
    slashes: repeat('1/2/'),
    dashes: repeat('- '),
    'closed and open': repeat('Punkt 2: Lukket: x\n5 kr.\n'),
  }
  return Object.fromEntries(
    Object.entries(body).map(([name, text]) => [
      name,
      name.startsWith('one huge')
        ? `${head}Tabel (i 1.000 kr.)\n\n            2026     2027     2028\n${text}`
        : head + text,
    ]),
  )
}
