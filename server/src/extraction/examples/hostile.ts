/** Texts made to cost: what an attacker or a broken converter may hand in. Each repeats its pattern up to `length` characters. */
export function hostileTexts(length: number): Record<string, string> {
  const repeat = (unit: string): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  const numbered = (line: (i: number) => string, size = length): string => {
    const lines: string[] = []
    for (let i = 1, made = 0; made < size; i++) made += lines[lines.push(line(i)) - 1]?.length ?? 1
    return lines.join('').slice(0, size)
  }
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
    'brackets in brackets': '('.repeat(length / 2) + ')'.repeat(length / 2),
    'amounts in brackets': repeat('((1 kr.))'),
    'sentences on one line': repeat('Der afsættes 5 mio. kr. i 2026 til vejen, og 3 mio. kr. til skolen. '),
    'one sentence': repeat('der afsættes 5 mio. kr. i 2026 til vejen og '),
    'two budgets a sentence': repeat('Der afsættes 5 kr. og 5 kr. til veje. '),
    'pools that differ': numbered((i) => `Der afsættes 5 kr. og ${i} kr. af puljen til sag${i}. `),
    'parts that differ': numbered((i) => `Der afsættes ${i * 7} kr., heraf ${i} kr. til veje. `),
    'ranges from one end': numbered((i) => `1-${i + 1} kr. `),
    'many tables': repeat('Tabel (i 1.000 kr.)\n\n    2026    2027\nDrift    1    2\nAnlæg    3    4\nI alt    4    6\n\n'),
    'a wide table': `i 1.000 kr.\n${repeat(`Drift${'\t12'.repeat(300)}\n`)}`,
    'a table of one row': `i 1.000 kr.\nDrift${repeat('\t1')}`,
    'rows of headings': repeat('2026    2027\n'),
    'one cell a line': repeat('Drift\n1.250\n2.500\n2.500\n'),
    'one cell a line, parted by empty ones': repeat('Drift\n\n1.250\n\n \n\n-2.500\n\n'),
    'cells in threes and fours': numbered((i) => `Drift ${i}\n${'1.250\n'.repeat(1 + (i % 4))}`),
    'lines of words alone': repeat('Drift\n'),
    'names of groups alone': repeat('| Drift | | |\n'),
    'groups and rows': repeat('| Drift | | |\n| Veje | 1.250 | 2.500 |\n'),
    'a list of figures': repeat('Drift: 1.200\n'),
    'figures parted by single spaces': repeat('Drift 1.200 1.300 -100\n'),
    'years in a line': repeat('Drift 2026: 1,2; 2027: 1,4\n'),
    'too many years in a line': repeat(`${'2026: 1, '.repeat(20)}1\n`),
    'leaders that lead nowhere': repeat(`${'. . . . '.repeat(25)}\n`),
    'tables without a unit': repeat('Veje\t12.345\t23.456\n\n\nfor de to\n\n\n'),
    'heads again and again': repeat('Budget\nForbrug\nAfvigelse\nVeje\n1.250\n2.500\n'),
    'many items': numbered((i) => `Punkt ${i}: Sag om noget ${i}\n\nBeslutning\n\nGodkendt.\n\n`),
    'contents and items':
      numbered((i) => `Sag om noget ${i}........ ${i}\n`, length / 2) +
      numbered((i) => `Punkt ${i}: Sag om noget ${i}\n00.01.02P03-${i}-25\n`, length / 2),
    'many headings': repeat('Sagsfremstilling\n5 kr.\nØkonomi\n6 kr.\nIndstilling\n- at 5 kr. bevilges\nBeslutning\nGodkendt\n'),
    'points that are amended': `Indstilling\n${numbered((i) => `- at der bevilges ${i} kr.\n`, length / 2)}\nBeslutning\n${numbered(
      (i) => `Godkendt, dog således at der bevilges ${i} kr.\n`,
      length / 2,
    )}`,
    dates: repeat('Den 3. marts 2025 og 4. april 2026. '),
    'lines that end in a date': numbered((i) => `Udvalg ${i} den 3. marts 2025\n`),
    'hard spaces': repeat('1\u00a0000\u00a0kr. '),
    'a run of hard spaces': repeat('\u00a0'),
    'a number and scale words': repeat('1 mio. mio. '),
    quotes: repeat('"5 kr." ”6 kr.” «»"”'),
    'hyphens at line ends': repeat('a-\nb '),
    'one name': `${repeat('Aaaa-')} giver 5 kr.`,
    addresses: repeat('https://a.b/c?d=1.000,50 '),
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
